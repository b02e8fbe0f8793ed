-- The evidence behind the boards: computed by a worker from stored forecasts, kept as aggregates, shown by pages.

-- A round renews an assignment's evidence. One waits at most; of those that are done the last is kept, to know what a round takes.
create table evidence_round (
    id            uuid primary key,
    assignment_id uuid        not null references assignment on delete cascade,
    asked_at      timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz
);
create unique index evidence_round_waiting on evidence_round (assignment_id) where started_at is null;

-- A queue of its own for db-scheduler, as trainings have.
create table evidence_tasks (like scheduled_tasks including all);

-- What a board's evidence was computed from, and the numbers that belong to none of its views.
create table evidence_board (
    assignment_id uuid               not null references assignment on delete cascade,
    board         text               not null check (board in ('public', 'hidden')),
    fingerprint   text               not null,    -- of the rows, the market and the settings; the same, and nothing is computed anew
    submissions   uuid[]             not null,    -- those with evidence, in the order of the next
    adaptation    double precision[] not null,    -- mean cumulative QLIKE over the 20 days after the largest shifts; NaN: none
    computed_at   timestamptz        not null,
    primary key (assignment_id, board)
);

-- One view of a board: loss, target, horizon and slice of the days. The arrays are in one order, the best row first.
create table evidence_view (
    assignment_id uuid               not null,
    board         text               not null,
    target        text               not null,    -- next-day, rolling-21
    horizon       integer            not null,
    loss          text               not null check (loss in ('qlike', 'mse', 'logMse')),
    slice         text               not null check (slice in ('all', 'calm', 'crisis')),
    days          integer            not null,    -- on which every row stands
    submissions   uuid[]             not null,
    mean          double precision[] not null,
    low           double precision[] not null,    -- 95 % bootstrap interval of the mean
    high          double precision[] not null,
    set_p         double precision[] not null,    -- of the model confidence set; NaN: not in question
    groups        integer[]          not null,    -- the shared rank
    compared      uuid[]             not null,    -- the rows of the matrix of tests, reference solutions first, then the other rows
    house         integer            not null,    -- how many reference solutions
    matrix        integer            not null,    -- how many rows of the matrix
    statistics    real[]             not null,    -- Diebold-Mariano, corrected for small samples: [row of the matrix][row of the matrix], then
                                                  -- [other row][reference]; below zero: the first is better; NaN: the test says nothing
    primary key (assignment_id, board, target, horizon, loss, slice),
    foreign key (assignment_id, board) references evidence_board on delete cascade
);

-- Submissions of different students that are nearly the same, for instructors.
create table evidence_twin (
    assignment_id uuid             not null references assignment on delete cascade,
    first_id      uuid             not null references submission on delete cascade,
    second_id     uuid             not null references submission on delete cascade,
    correlation   double precision not null,      -- of log forecasts less what all models share; NaN: not comparable
    same_file     boolean          not null,
    primary key (assignment_id, first_id, second_id)
);

create table evidence_twin_search (
    assignment_id uuid        primary key references assignment on delete cascade,
    fingerprint   text        not null,           -- of the submissions that were compared
    searched_at   timestamptz not null
);

-- The hidden board month by month.
create table evidence_race (
    assignment_id uuid               primary key references assignment on delete cascade,
    months        date[]             not null,    -- first day of each
    submissions   uuid[]             not null,
    cumulative    double precision[] not null     -- [submission][month]: mean QLIKE from the first hidden day to the month's end
);

-- Pages forget drawn boards when their evidence has been renewed.
create function tell_evidence_renewed() returns trigger language plpgsql as $$
begin
    perform pg_notify('evidence_renewed', coalesce(new.assignment_id, old.assignment_id)::text);
    return null;
end $$;
create trigger evidence_renewed after insert or update or delete on evidence_board for each row execute function tell_evidence_renewed();

-- A worker asks which submissions stand, and has no business with names.
create view nameless_account as
    select id, role, null::text as pseudonym, null::text as display_name from account;

grant select on evidence_board, evidence_view, evidence_twin, evidence_race to showdown_web;
grant select, insert, update, delete on evidence_board, evidence_view, evidence_twin, evidence_twin_search, evidence_race to showdown_worker;
grant select, insert, update, delete on evidence_round, evidence_tasks to showdown_worker;
grant select on nameless_account to showdown_worker;
