-- A lab sheet that is drawn anew has all its tries again: each try belongs to a draw. And where in a notebook the plot of attention is.

alter table lab_sheet add column draw integer not null default 1 check (draw > 0); -- 1 is the first
alter table lab_try add column draw integer not null default 1 check (draw > 0);
alter table lab_try drop constraint lab_try_pkey;
alter table lab_try add primary key (account_id, week, exercise, question, draw, number);
grant update (draw) on lab_sheet to showdown_web;

alter table homework_notebook add column attention_picture integer; -- its number in the notebook; null for none
