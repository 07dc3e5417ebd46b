-- What the fallback address may have to be told of: all that has not been accepted, also what was given up.
CREATE INDEX message_unreached ON alert.message (due_at) WHERE state IN ('OPEN', 'RETRY', 'UNCERTAIN', 'DEAD');
