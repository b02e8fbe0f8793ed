-- The evening on which a class's results are shown.

alter table assignment add column thawed_at timestamptz; -- when its showdown was over: students see the live public board again

create table reveal (
    assignment_id uuid primary key references assignment,
    announced_for timestamptz,                       -- when the class was told that it is
    prepared_at   timestamptz,                       -- when it began, and what it shows was fixed
    frozen_at     timestamptz,                       -- the moment whose public standing it begins with; null: that of prepared_at
    script        json,                              -- everything that is shown, then and in a replay; students by account, names are looked up
    begun_by      uuid references account,
    ended_at      timestamptz,
    check ((prepared_at is null) = (script is null)),
    check ((prepared_at is null) = (begun_by is null)),
    check (prepared_at is not null or (frozen_at is null and ended_at is null))
);

grant select, insert, update on reveal to showdown_web;
