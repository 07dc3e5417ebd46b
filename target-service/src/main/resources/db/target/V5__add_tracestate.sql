-- What vendors add to a trace context goes along with it. The column "trace" holds the traceparent.
alter table verdict add column tracestate text;
