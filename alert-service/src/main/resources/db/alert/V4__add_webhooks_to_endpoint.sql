-- secret names the signing keys and is none itself; disabled_at is machine time: nothing is sent until it is cleared.
ALTER TABLE alert.endpoint
    ADD COLUMN secret text,
    ADD COLUMN disabled_at timestamptz,
    ADD COLUMN disabled_reason text;
