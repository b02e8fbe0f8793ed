-- The first days shown of a dataset are its owner's word as well. Before, whoever may write assignments could say them: of what was there
-- already, and of a name under which the owner would import later.

-- Whether a dataset was imported by the owner of the tables, or by a process that serves pages: that has seen all of it anyway.
alter table market_dataset add column by_owner boolean not null default true;
alter table market_dataset alter column by_owner drop default;
create function say_who_imports() returns trigger language plpgsql as $$
begin
    new.by_owner := pg_has_role(session_user, (select relowner from pg_class where oid = tg_relid), 'usage');
    return new;
end $$;
create trigger dataset_importer before insert on market_dataset for each row execute function say_who_imports();

-- Whose word a day is. Who said the old ones is not known; those of a name without a dataset are nobody's.
alter table public_days add column by_owner boolean not null default true;
delete from public_days where dataset not in (select slug from market_dataset);

-- The last day of each dataset that pages may show. What is not the owner's word holds for what the owner did not import.
create view public_until as
    select d.id as dataset_id, d.slug, p.until
      from market_dataset d
      join public_days p on p.dataset = d.slug
     where p.by_owner or not d.by_owner;

create or replace view public_bar with (security_barrier) as
    select b.dataset_id, b.symbol, b.day, b.open, b.high, b.low, b.close, b.adj_close, b.volume
      from market_bar b
      join public_until p on p.dataset_id = b.dataset_id
     where b.day <= p.until;
create or replace view public_vix with (security_barrier) as
    select v.dataset_id, v.day, v.close
      from market_vix v
      join public_until p on p.dataset_id = v.dataset_id
     where v.day <= p.until;

-- As before with the owner's rights, for the table is nobody's to write. The owner's word takes the place of another's, however late that was.
create or replace function show_public_days() returns trigger language plpgsql security definer as $$
declare
    name  text := new.definition ->> 'dataset';
    asked date := (new.definition #>> '{split,validation,to}')::date;
    shown date;
begin
    if pg_has_role(session_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
        insert into public_days as said (dataset, until, by_owner) values (name, asked, true)
            on conflict (dataset) do update set by_owner = true,
                until = case when said.by_owner then greatest(said.until, excluded.until) else excluded.until end;
        return new;
    end if;
    insert into public_days (dataset, until, by_owner)
        select slug, asked, false from market_dataset where slug = name and not by_owner on conflict do nothing;
    select until into shown from public_until where slug = name;
    if (asked <= shown) is not true then
        raise exception 'the days of % are hidden, and only the owner of the database may show them', concat_ws(' after ', name, shown)
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

-- A temporary table of the same name must not get in between.
do $$
begin
    execute format('alter function show_public_days() set search_path = %I, pg_temp', current_schema());
    execute format('alter function say_who_imports() set search_path = %I, pg_temp', current_schema());
end $$;
revoke execute on function say_who_imports() from public;

grant select on public_until to showdown_web;
