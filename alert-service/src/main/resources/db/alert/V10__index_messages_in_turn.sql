-- What leaves next, in the order in which it was begun, without a look at all that is due.
CREATE INDEX message_in_turn ON alert.message (opened_at, id) WHERE state IN ('OPEN', 'RETRY', 'UNCERTAIN');
