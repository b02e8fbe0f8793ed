-- Networks trained and studies run for the course, on a worker, by a program of its own.

create table training_job (
    id                 uuid primary key,
    kind               text        not null check (kind in ('training', 'study')),
    study              text,                          -- which one; null for a training
    title              text        not null,
    recipe             text        not null,          -- YAML, as it was typed
    assignment_id      uuid references assignment,    -- null: a dataset with a split of its own
    dataset            text        not null,          -- its name; an import may replace the dataset behind it
    market             text        not null,          -- title of the assignment or the dataset, as shown
    train_until        date        not null,
    validate_until     date        not null,          -- no later day is ever exported
    seeds              integer[]   not null,          -- of a study; empty: the program's own
    status             text        not null check (status in ('queued', 'running', 'finished', 'failed', 'cancelled')),
    cancel_requested   boolean     not null default false,
    requested_by       uuid        not null references account,
    created_at         timestamptz not null,
    started_at         timestamptz,                   -- of the latest run
    finished_at        timestamptz,
    runs               integer     not null default 0, -- how often a worker has begun; three, then it has failed
    lease              uuid,                          -- fencing token: only the worker that holds it may write
    worker             text,
    message            text,                          -- why it failed, or how it ended
    device             text,                          -- this and the next five: told when a network's training begins
    network            text,
    parameters         bigint,
    train_windows      bigint,
    validation_windows bigint,
    epochs             integer,
    progress           json,                          -- where a running job is
    best_epoch         integer,
    validation_qlike   double precision,
    dataset_sha256     text,                          -- of what was exported to the program
    result             json,                          -- of a finished study
    model              bytea,                         -- of a finished training: ONNX
    model_sha256       text,
    log                text,                          -- the program's last words; for instructors
    check ((kind = 'study') = (study is not null)),
    check (train_until < validate_until),
    check ((status in ('finished', 'failed', 'cancelled')) = (finished_at is not null)),
    check ((lease is not null) = (status = 'running')),
    check ((model is null) = (model_sha256 is null)),
    check (status <> 'finished' or (kind = 'training' and model is not null) or (kind = 'study' and result is not null))
);
create index training_job_latest on training_job (created_at);
create index training_job_studies on training_job (finished_at) where kind = 'study' and status = 'finished';

-- Of the network that is trained now; a study trains many, one after the other.
create table training_epoch (
    job_id          uuid    not null references training_job on delete cascade,
    epoch           integer not null,
    train_loss      double precision,
    validation_loss double precision,
    best            boolean not null,
    seconds         double precision not null,
    primary key (job_id, epoch)
);

-- Every open page of a job hears of each change, on whichever node it was made.
create function tell_training_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('training_changed', new.id::text);
    return new;
end $$;
create trigger training_changed after insert or update on training_job
    for each row execute function tell_training_changed();

-- A queue of its own for db-scheduler: the one of submissions never sees a training, so that neither waits for the other.
create table training_tasks (like scheduled_tasks including all);
