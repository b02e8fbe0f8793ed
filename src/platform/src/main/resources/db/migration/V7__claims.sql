-- The ledger of claims: what was measured of the course's numbers, and the rounds in which it is measured.

create table claim_measurement (
    claim          text primary key,                  -- as in claims.yaml
    fingerprint    text        not null,              -- of the method, its parameters and what it saw; the same, and nothing is measured anew
    dataset        text,                              -- title of the market; null: the number needs none
    low            double precision,
    high           double precision,                  -- the same as low, unless there are several numbers
    missing        text,                              -- why nothing could be measured
    measured_at    timestamptz not null,
    check ((low is null) = (high is null)),
    check ((low is null) = (missing is not null))
);

create table claim_round (
    id           uuid primary key,
    reason       text        not null,
    anew         boolean     not null default false,   -- also what has not changed
    requested_by uuid references account,              -- null: the platform itself
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    measured     integer
);
-- One round waits at most: whatever changed before it begins, it sees.
create unique index claim_round_waiting on claim_round ((true)) where started_at is null;

-- A queue of its own for db-scheduler, as trainings have.
create table claim_tasks (like scheduled_tasks including all);

-- A market, an assignment, a result of the house or a study has changed: workers hear of it and ask for a round.
create function tell_claims_stale() returns trigger language plpgsql as $$
begin
    perform pg_notify('claims_stale', tg_argv[0]);
    return null;
end $$;
create trigger claims_stale after insert on market_dataset for each statement execute function tell_claims_stale('a market');
create trigger claims_stale after insert or update on assignment for each statement execute function tell_claims_stale('an assignment');
create trigger claims_stale after insert or update on evaluation for each statement execute function tell_claims_stale('a result');
create trigger claims_stale after update on training_job for each row when (new.status = 'finished' and old.status <> 'finished')
    execute function tell_claims_stale('a study or training');

-- Pages keep the ledger in memory and hear when there is something new.
create function tell_claims_measured() returns trigger language plpgsql as $$
begin
    perform pg_notify('claims_measured', new.id::text);
    return null;
end $$;
create trigger claims_measured after insert or update on claim_round for each row execute function tell_claims_measured();

grant select on claim_measurement to showdown_web;
grant select, insert on claim_round to showdown_web;
grant update (anew, requested_by) on claim_round to showdown_web; -- a round that waits is to measure everything
grant select, insert on claim_tasks to showdown_web;
grant select, insert, update, delete on claim_measurement to showdown_worker;
grant select (id, reason, anew, requested_at, started_at, finished_at, measured) on claim_round to showdown_worker;
grant insert (id, reason, anew, requested_at) on claim_round to showdown_worker;
grant update (started_at, finished_at, measured) on claim_round to showdown_worker;
grant delete on claim_round to showdown_worker;
grant select, insert, update, delete on claim_tasks to showdown_worker;
