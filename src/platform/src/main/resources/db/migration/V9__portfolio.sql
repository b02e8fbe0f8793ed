-- What a student hands in beside models: the conclusion, of which every version is kept, and one notebook.

create table homework_conclusion (
    id            uuid        primary key,
    assignment_id uuid        not null references assignment,
    account_id    uuid        not null references account,
    text          text        not null check (char_length(text) between 50 and 2000), -- Markdown
    saved_at      timestamptz not null
);
create index homework_conclusion_of_account on homework_conclusion (assignment_id, account_id, saved_at desc);

create table homework_notebook (
    id            uuid        primary key, -- a new one with each upload, so that an address never shows another file
    assignment_id uuid        not null references assignment,
    account_id    uuid        not null references account,
    file_name     text        not null,
    sha256        text        not null,
    cells         integer     not null,
    uploaded_at   timestamptz not null,
    content       bytea       not null,    -- as uploaded
    unique (assignment_id, account_id)
);

grant select, insert on homework_conclusion to showdown_web;
grant select, insert, delete on homework_notebook to showdown_web;
