-- Who is shown on a board by the real name, and what a model has cost.

alter table account add column shows_name boolean not null default false; -- to classmates; instructors see the name always

-- Boards that are kept as drawn hold names.
create function tell_names_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('names_changed', new.id::text);
    return null;
end $$;
create trigger names_changed after update on account
    for each row when (new.shows_name <> old.shows_name or new.display_name <> old.display_name or new.pseudonym <> old.pseudonym)
    execute function tell_names_changed();

-- A worker that asks which submissions stand sees nobody's name, and nobody's wish.
create or replace view nameless_account as
    select id, role, null::text as pseudonym, null::text as display_name, false as shows_name from account;

alter table evaluation add column parameters bigint; -- numbers that the model has learned, counted by whoever loaded it; null: not known
