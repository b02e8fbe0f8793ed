-- The record of the platform. Forecast tables are the record, scores are derived from them.

create table account (
    id            uuid primary key,
    username      text        not null unique check (username = lower(username)),
    display_name  text        not null,
    pseudonym     text        not null unique,
    password_hash text        not null, -- bcrypt
    role          text        not null check (role in ('student', 'instructor')),
    created_at    timestamptz not null
);

create table web_session (
    token_sha256 text        primary key, -- the cookie holds the token, the database only its hash
    account_id   uuid        not null references account on delete cascade,
    expires_at   timestamptz not null
);
create index web_session_of_account on web_session (account_id);

create table market_dataset (
    id          uuid primary key,
    slug        text        not null unique,
    title       text        not null,
    simulated   boolean     not null,
    sha256      text        not null,
    symbols     text[]      not null,
    first_day   date        not null,
    last_day    date        not null,
    report      jsonb       not null, -- what the import refused, and why
    imported_at timestamptz not null
);

create table market_bar (
    dataset_id uuid             not null references market_dataset on delete cascade,
    symbol     text             not null,
    day        date             not null,
    open       double precision not null,
    high       double precision not null,
    low        double precision not null,
    close      double precision not null,
    adj_close  double precision not null,
    volume     double precision not null,
    primary key (dataset_id, symbol, day)
);

create table market_vix (
    dataset_id uuid             not null references market_dataset on delete cascade,
    day        date             not null,
    close      double precision not null,
    primary key (dataset_id, day)
);

create table assignment (
    id         uuid primary key,
    slug       text        not null unique,
    definition json        not null, -- the validated settings, as in the assignment's YAML; jsonb would lose the entries' order
    revision   integer     not null,
    updated_at timestamptz not null,
    released_at timestamptz,          -- when the hidden board was opened to students
    file_sha256 text,                 -- of the YAML and its brief that were last taken over
    edited     boolean     not null   -- in the browser since then
);

-- Every node keeps assignments and what follows from them in memory, and hears of a change whoever made it.
create function tell_assignment_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('assignment_changed', new.id::text);
    return new;
end $$;
create trigger assignment_changed after insert or update on assignment
    for each row execute function tell_assignment_changed();

create table submission (
    id            uuid primary key,
    assignment_id uuid        not null references assignment,
    account_id    uuid references account,          -- null: a reference solution of the house
    reference     text,                             -- the reference solution's name
    entry         text        not null,
    kind          text        not null check (kind in ('jar', 'onnx')),
    file_name     text        not null,
    size_bytes    bigint      not null,
    sha256        text        not null,
    attempt       integer     not null,
    status        text        not null check (status in ('queued', 'public-run', 'hidden-run', 'scored', 'failed')),
    verdict       text,
    message       text,                             -- safe to show to the student
    counts        boolean     not null default true, -- against the attempts of the day; a failure of ours does not
    form_key      uuid,                             -- names one opened upload form: the same form sent twice is one submission
    submitted_at  timestamptz not null,             -- when the server had received the whole upload
    started_at    timestamptz,                      -- of the latest run
    finished_at   timestamptz,
    runs          integer     not null default 0,   -- how often a worker has begun; three, then it is our failure
    lease         uuid,                             -- fencing token: only the worker that holds it may write
    worker        text,
    check ((account_id is null) <> (reference is null)),
    check ((status in ('scored', 'failed')) = (verdict is not null)),
    unique (assignment_id, account_id, attempt),
    unique (account_id, form_key)
);
create index submission_unsettled on submission (submitted_at) where status in ('queued', 'public-run', 'hidden-run');
create unique index submission_reference on submission (assignment_id, reference, sha256) where reference is not null;
create index submission_of_account on submission (account_id, assignment_id, submitted_at);

create table submission_file (
    submission_id uuid primary key references submission on delete cascade,
    content       bytea not null
);

create table evaluation (
    submission_id   uuid        not null references submission on delete cascade,
    board           text        not null check (board in ('public', 'hidden')),
    verdict         text        not null,
    message         text,
    output          text,                            -- of the public run only
    dataset_sha256  text        not null,            -- what it was evaluated on
    scoring         text        not null,            -- the settings behind the scores; others, and they are derived anew
    start_ms        bigint      not null,
    fit_ms          bigint      not null,
    forecast_ms     bigint      not null,
    finished_at     timestamptz not null,
    primary key (submission_id, board),
    check (board = 'public' or output is null)
);

create table forecast_table (
    submission_id uuid               not null,
    board         text               not null,
    days          date[]             not null,       -- the first day forecast: t + 1
    symbols       text[]             not null,
    horizons      integer[]          not null,
    forecasts     double precision[] not null,       -- [day][symbol][horizon], annualised volatility
    primary key (submission_id, board),
    foreign key (submission_id, board) references evaluation on delete cascade
);

create table score (
    submission_id        uuid    not null,
    board                text    not null,
    horizon              integer not null,
    symbol               text    not null,           -- '' for all symbols
    regime               text    not null check (regime in ('all', 'calm', 'crisis')),
    days                 integer not null,
    skipped_targets      integer not null default 0, -- zero or undefined targets, left out; with symbol '' and regime 'all'
    qlike                double precision,
    mse                  double precision,
    log_mse              double precision,
    directional_accuracy double precision,
    primary key (submission_id, board, horizon, symbol, regime),
    foreign key (submission_id, board) references evaluation on delete cascade
);

-- The table that db-scheduler works on.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
