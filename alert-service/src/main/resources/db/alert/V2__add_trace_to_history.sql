-- W3C trace context of what a step came of, so that a message sent much later still belongs to its reading's trace.
ALTER TABLE alert.history ADD COLUMN traceparent text, ADD COLUMN tracestate text;
