-- What leaves next, in the order in which it was begun, without a look at all that is due.
CREATE INDEX message_in_turn ON alert.message (opened_at, id) WHERE state IN ('OPEN', 'RETRY', 'UNCERTAIN');
-- The few that are being sent.
CREATE INDEX message_leased ON alert.message (endpoint_id) WHERE state = 'LEASED';
