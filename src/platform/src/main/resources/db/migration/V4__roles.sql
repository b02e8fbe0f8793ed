-- Two roles of the database: a process that serves pages can neither read hidden data nor write scores, one that works on jobs cannot
-- read accounts. Who owns the tables may do everything, as before. Why it is done in this way: docs/decisions/database-roles.md.

-- Roles belong to the whole server: another database on it may have made them.
do $$
declare
    name text;
begin
    foreach name in array array['showdown_web', 'showdown_worker'] loop
        if not exists (select from pg_roles where rolname = name) then
            begin
                execute format('create role %I nologin', name);
            exception
                when duplicate_object or unique_violation then
                    null;
                when insufficient_privilege then
                    raise exception 'the role % is not there, and % may not create roles', name, current_user
                        using errcode = 'insufficient_privilege',
                              hint = 'Let an administrator of the server run "create role showdown_web nologin; create role showdown_worker nologin;" and try again.';
            end;
        end if;
    end loop;
end $$;

-- The last day of each dataset that an assignment has shown to students. What was shown once is no secret any more: it never goes back by itself.
create table public_days (
    dataset text primary key, -- its name; an import may replace the dataset behind it
    until   date not null
);
insert into public_days
    select definition ->> 'dataset', max((definition #>> '{split,validation,to}')::date) from assignment group by 1;

-- With the owner's rights, for the table is nobody's to write. Only the owner may show more days of a dataset than were shown before:
-- else whoever may edit an assignment could read what it hides.
create function show_public_days() returns trigger language plpgsql security definer as $$
declare
    name  text := new.definition ->> 'dataset';
    asked date := (new.definition #>> '{split,validation,to}')::date;
    shown date;
begin
    insert into public_days values (name, asked) on conflict do nothing;
    select until into shown from public_days where dataset = name for update;
    if asked > shown then
        if not pg_has_role(session_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
            raise exception 'the days of % after % are hidden, and only the owner of the database may show them', name, shown
                using errcode = 'insufficient_privilege';
        end if;
        update public_days set until = asked where dataset = name;
    end if;
    return new;
end $$;
create trigger assignment_shows after insert or update of definition on assignment
    for each row execute function show_public_days();

-- All that pages may know of a market and of forecasts. A barrier: no condition of a query sees a row before it has passed.
create view public_bar with (security_barrier) as
    select b.dataset_id, b.symbol, b.day, b.open, b.high, b.low, b.close, b.adj_close, b.volume
      from market_bar b
      join market_dataset d on d.id = b.dataset_id
      join public_days p on p.dataset = d.slug
     where b.day <= p.until;
create view public_vix with (security_barrier) as
    select v.dataset_id, v.day, v.close
      from market_vix v
      join market_dataset d on d.id = v.dataset_id
      join public_days p on p.dataset = d.slug
     where v.day <= p.until;
create view public_forecast with (security_barrier) as
    select submission_id, days, symbols, horizons, forecasts from forecast_table where board = 'public';

-- Who makes which move.
alter table submission_move add column mover text not null default 'worker' check (mover in ('worker', 'person'));
alter table submission_move alter column mover drop default;
update submission_move set mover = 'person' where (from_status, to_status) in (
    ('queued', 'cancelled'), ('queued', 'scored'), ('public-run', 'cancelled'), ('hidden-run', 'cancelled'),
    ('parked', 'queued'), ('scored', 'queued'), ('failed', 'queued'));

create or replace function check_submission_move() returns trigger language plpgsql as $$
declare
    owner  boolean := pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage');
    worker boolean := pg_has_role(current_user, 'showdown_worker', 'usage');
    web    boolean := pg_has_role(current_user, 'showdown_web', 'usage');
    move   submission_move;
begin
    if new.status = old.status and new.lease is not distinct from old.lease then
        if new is distinct from old and not (owner or worker) then
            raise exception '% may change a submission by a move alone', current_user using errcode = 'insufficient_privilege';
        end if;
        return new; -- nothing of its state changes
    end if;
    select * into move from submission_move where from_status = old.status and to_status = new.status;
    if not found then
        raise exception 'a submission may not go from % to %', old.status, new.status using errcode = 'check_violation';
    end if;
    if old.status = 'queued' and new.status = 'scored' and not old.again then
        raise exception 'a submission without an earlier result may not go from queued to scored' using errcode = 'check_violation';
    end if;
    if not (owner or (worker and move.mover = 'worker') or (web and move.mover = 'person')) then
        raise exception '% may not move a submission from % to %', current_user, old.status, new.status
            using errcode = 'insufficient_privilege';
    end if;
    if move.mover = 'person' and not owner and new.again is distinct from (case
            when old.status in ('scored', 'failed') then old.status = 'scored' -- it has a result that stands until then
            else old.again and new.status <> 'scored' end) then
        raise exception '% may not say which submission has an earlier result', current_user using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger submission_move on submission;
create trigger submission_move before update on submission
    for each row execute function check_submission_move();

-- A submission begins in the queue.
create function check_submission_received() returns trigger language plpgsql as $$
begin
    if (new.status <> 'queued' or new.verdict is not null or new.message is not null or new.again or new.runs <> 0
            or new.lease is not null or new.worker is not null or new.started_at is not null or new.finished_at is not null)
            and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
        raise exception '% may store a submission in the queue alone', current_user using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger submission_received before insert on submission
    for each row execute function check_submission_received();

-- Moves are recorded with the owner's rights: nobody else may write the record, nor use the functions for a table of their own.
alter function record_submission_transition() security definer;
revoke execute on function record_submission_transition(), show_public_days() from public;

-- A temporary table of the same name must not get in between.
do $$
declare
    name text;
begin
    foreach name in array array['show_public_days', 'check_submission_move', 'check_submission_received', 'record_submission_transition'] loop
        execute format('alter function %I() set search_path = %I, pg_temp', name, current_schema());
    end loop;
    execute format('grant usage on schema %I to showdown_web, showdown_worker', current_schema());
end $$;

-- What is not granted is refused. A later table brings its own grants.
grant select on flyway_schema_history to showdown_web, showdown_worker;

grant select, insert, update on account to showdown_web;
grant select, insert, delete on web_session to showdown_web;
grant select, insert, update on assignment to showdown_web;
grant select on public_days, public_bar, public_vix, public_forecast to showdown_web;
grant select, insert, delete on market_dataset to showdown_web; -- an instructor's import; what it replaces goes with it
grant insert on market_bar, market_vix to showdown_web;
grant select, insert on submission to showdown_web;
grant update (status, verdict, message, counts, again, lease, worker, runs, finished_at) on submission to showdown_web;
grant insert on submission_file to showdown_web;
grant select on submission_move, submission_transition, evaluation, score to showdown_web;
grant select, insert, delete on scheduled_tasks to showdown_web;
grant select, insert on training_tasks, training_job to showdown_web;
grant update (status, cancel_requested, finished_at) on training_job to showdown_web;
grant select on training_epoch, worker to showdown_web;
grant update (draining) on worker to showdown_web;

grant select on assignment, market_dataset, market_bar, market_vix to showdown_worker;
grant select on submission, submission_file, submission_move, submission_transition to showdown_worker;
grant update (status, verdict, message, counts, again, lease, worker, runs, started_at, finished_at) on submission to showdown_worker;
grant select, insert, delete on evaluation, score, forecast_table to showdown_worker;
grant update (scoring) on evaluation to showdown_worker;
grant select, insert, update, delete on scheduled_tasks, training_tasks, worker to showdown_worker;
grant select, update, delete on evaluation_jar_tasks, evaluation_onnx_tasks, training_cpu_tasks to showdown_worker;
grant select on training_job to showdown_worker;
grant update (status, lease, worker, started_at, finished_at, runs, message, device, network, parameters, train_windows,
              validation_windows, epochs, progress, best_epoch, validation_qlike, dataset_sha256, result, model, model_sha256, log)
    on training_job to showdown_worker;
grant select, insert, delete on training_epoch to showdown_worker;
