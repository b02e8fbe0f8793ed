-- The evidence of the public board knows each symbol by itself, for QLIKE on all days; that of the hidden board must not.

alter table evidence_view add column symbol text not null default ''; -- '': the mean over all
alter table evidence_view drop constraint evidence_view_pkey;
alter table evidence_view add primary key (assignment_id, board, target, horizon, loss, slice, symbol);
alter table evidence_view add constraint evidence_view_symbol
    check (symbol = '' or (board = 'public' and loss = 'qlike' and slice = 'all'));
