-- The seminar's lab sheets: what was drawn for each student, and every try.

create table lab_sheet (
    account_id uuid        not null references account on delete cascade,
    week       text        not null,
    exercise   text        not null,                   -- slug of its page
    dataset    text        not null,                   -- its name; where another is used, the sheet is drawn anew
    symbol     text        not null,
    first_day  date        not null,
    last_day   date        not null,
    draws      json        not null,                   -- further numbers, by name
    drawn_at   timestamptz not null,
    primary key (account_id, week, exercise)
);

create table lab_try (
    account_id uuid             not null,
    week       text             not null,
    exercise   text             not null,
    question   text             not null,
    number     integer          not null check (number > 0), -- 1 is the first
    typed      text             not null,
    answer     double precision not null,
    outcome    text             not null check (outcome in ('right', 'wrong', 'mistake')),
    mistake    integer,                                 -- which of those that are recognised, from 0
    tried_at   timestamptz      not null,
    primary key (account_id, week, exercise, question, number),
    foreign key (account_id, week, exercise) references lab_sheet on delete cascade,
    check ((outcome = 'mistake') = (mistake is not null))
);

grant select, insert on lab_sheet, lab_try to showdown_web;
grant update (dataset, symbol, first_day, last_day, draws, drawn_at) on lab_sheet to showdown_web;
