-- Where there are too many submissions to compare all forecasts, the instructor's page says how many were left out.

alter table evidence_twin_search add column left_out integer not null default 0; -- compared by their files alone

grant select on evidence_twin_search to showdown_web;
