-- Where the trace of an upload goes on when a worker takes the submission up, as in the header "traceparent"; null while nothing is traced.
alter table submission add column trace_parent text check (trace_parent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');
