-- Which submission stands on a board, where the public score alone does not say so.

-- Where an assignment has the Ladder: how each scored submission fared against the row of its student and entry that stood when its turn
-- came. Turns are in the order of submission. The latest that was released stands on the public board.
create table ladder_step (
    submission_id uuid        primary key references submission on delete cascade,
    released      boolean     not null,
    against       uuid references submission on delete cascade, -- whose row stood; null: the first of its entry
    challenge     integer     not null check (challenge >= 0),  -- the how-manieth since that row was released; 0: nothing to hold it against
    improvement   double precision,                             -- of public QLIKE over that row; null: nothing to compare
    noise         double precision,                             -- what it was held against; null: too few days to know
    evaluated_at  timestamptz not null,                         -- the public run that it was computed from
    scoring       text        not null,                         -- the settings that it follows from, as of an evaluation
    check ((against is null) = (challenge = 0)),
    check (against is not null or released)
);

-- What a student has chosen for the hidden board. Only an own submission, for its own assignment and entry.
alter table submission add constraint submission_of_entry unique (id, assignment_id, account_id, entry);
create table final_submission (
    assignment_id uuid        not null,
    account_id    uuid        not null,
    entry         text        not null,
    submission_id uuid        not null,
    chosen_at     timestamptz not null,
    primary key (assignment_id, account_id, entry),
    foreign key (submission_id, assignment_id, account_id, entry)
        references submission (id, assignment_id, account_id, entry) on delete cascade
);

grant select on ladder_step, final_submission to showdown_web, showdown_worker;
grant insert, delete on ladder_step to showdown_worker;
grant insert, update, delete on final_submission to showdown_web;
