-- The promise of a job: its states and the moves between them, who made each move and when, and the workers that do the jobs.

alter table submission add column again boolean not null default false; -- evaluated again; its earlier result stands until then

alter table submission drop constraint submission_status_check;
alter table submission drop constraint submission_check1;
update submission set status = 'parked' where verdict = 'infrastructure-failure';
alter table submission
    add constraint submission_status check (
        status in ('queued', 'public-run', 'hidden-run', 'scored', 'failed', 'parked', 'cancelled')),
    add constraint submission_verdict check (
        (status in ('scored', 'failed', 'parked')) = (verdict is not null)
        and (status = 'scored') = (coalesce(verdict, '') = 'accepted')
        and (status = 'parked') = (coalesce(verdict, '') = 'infrastructure-failure')),
    add constraint submission_lease check ((status in ('public-run', 'hidden-run')) = (lease is not null));

-- The only legal moves, in the one place where they are written.
create table submission_move (
    from_status text not null,
    to_status   text not null,
    primary key (from_status, to_status)
);
insert into submission_move values
    ('queued', 'public-run'),      -- a worker begins
    ('queued', 'parked'),          -- begun too often
    ('queued', 'cancelled'),       -- by its student or an instructor
    ('queued', 'scored'),          -- a second evaluation called off: the first result stands
    ('public-run', 'public-run'),  -- taken over from a worker that fell silent
    ('public-run', 'hidden-run'),
    ('public-run', 'failed'),
    ('public-run', 'queued'),      -- handed back
    ('public-run', 'parked'),
    ('public-run', 'cancelled'),   -- by an instructor
    ('hidden-run', 'public-run'),  -- taken over
    ('hidden-run', 'scored'),
    ('hidden-run', 'failed'),
    ('hidden-run', 'queued'),      -- handed back
    ('hidden-run', 'parked'),
    ('hidden-run', 'cancelled'),
    ('parked', 'queued'),          -- an instructor runs it again
    ('scored', 'queued'),          -- evaluated again
    ('failed', 'queued');          -- evaluated again

-- Every move that was made.
create table submission_transition (
    id            bigint generated always as identity primary key,
    submission_id uuid        not null references submission on delete cascade,
    from_status   text,                             -- null: stored and enqueued
    to_status     text        not null,
    at            timestamptz not null default clock_timestamp(),
    run           integer     not null,             -- how often a worker had begun
    worker        text,                             -- whose run it concerns
    actor         uuid references account           -- who asked for it; null: the platform itself
);
create index submission_transition_of_submission on submission_transition (submission_id, id);

create function check_submission_move() returns trigger language plpgsql as $$
begin
    if new.status = old.status and new.lease is not distinct from old.lease then
        return new; -- nothing of its state changes
    end if;
    if not exists (select 1 from submission_move where from_status = old.status and to_status = new.status) then
        raise exception 'a submission may not go from % to %', old.status, new.status using errcode = 'check_violation';
    end if;
    if old.status = 'queued' and new.status = 'scored' and not old.again then
        raise exception 'a submission without an earlier result may not go from queued to scored' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger submission_move before update of status, lease on submission
    for each row execute function check_submission_move();

create function record_submission_transition() returns trigger language plpgsql as $$
begin
    -- On an insert the old row is null.
    if new.status = old.status and new.lease is not distinct from old.lease then
        return new;
    end if;
    insert into submission_transition (submission_id, from_status, to_status, run, worker, actor)
    values (new.id, old.status, new.status, new.runs, coalesce(new.worker, old.worker),
            nullif(current_setting('showdown.actor', true), '')::uuid);
    return new;
end $$;
create trigger submission_transition after insert or update of status, lease on submission
    for each row execute function record_submission_transition();

-- Who works. A worker says so itself every few seconds, and reads here whether it is to drain.
create table worker (
    name         text primary key,
    host         text             not null,
    device       text             not null,          -- cpu, or the graphics card's name
    takes        text[]           not null,          -- kinds of jobs
    slots        integer          not null,          -- evaluations at the same time
    ready        boolean          not null,
    reasons      text[]           not null,          -- why it takes nothing; empty when it does
    draining     boolean          not null default false, -- asked to finish what it has and take nothing more
    load         double precision,                   -- of the machine: processes that want to run, per processor
    jobs         text[]           not null,          -- what it does now, as task:id
    probed_at    timestamptz,                        -- when the canary last ran
    started_at   timestamptz      not null,
    heartbeat_at timestamptz      not null,
    stopped_at   timestamptz                         -- it said goodbye
);

-- Jobs by need. A worker that takes only some kinds looks at the queue through a view, and never locks a job of another kind.
update scheduled_tasks t set task_name = 'evaluation-' || s.kind
  from submission s where t.task_name = 'evaluation' and s.id::text = t.task_instance;
create view evaluation_jar_tasks as select * from scheduled_tasks where task_name = 'evaluation-jar';
create view evaluation_onnx_tasks as select * from scheduled_tasks where task_name = 'evaluation-onnx';

alter table training_job add column needs_gpu boolean not null default false; -- only a worker with one may take it
create view training_cpu_tasks as select * from training_tasks where task_name = 'training';
