-- For whom a step was taken, where somebody was away.
alter table reports.step add column instead_of text not null default '';

-- Sending back and reopening are one step now.
update reports.step set step = 'SEND_BACK' where step = 'REOPEN';

-- Forms tell field by field what they showed.
alter table reports.report drop column revision;

-- The co-leading unit whose answer a unit took over, with its name of the day.
alter table reports.section add column follows uuid, add column follows_name text not null default '';

-- In a closed round nothing changes any more; a report that was never handed in is then 未报.
alter table reports.round add column closed_at timestamptz, add column closed_by_name text not null default '';

-- What was done to a round as a whole. Only inserted.
create table reports.round_event (
    id       bigint generated always as identity primary key,
    round_id uuid        not null references reports.round,
    deed     text        not null check (deed in ('OPEN_ROUND', 'SET_DUE', 'CLOSE_ROUND', 'REOPEN_ROUND')),
    reason   text        not null check (length(reason) <= 1000),
    -- the new last day, or the units that did not answer
    note     text        not null,
    by_id    uuid,
    by_name  text        not null,
    at       timestamptz not null
);
create index round_event_of_round on reports.round_event (round_id, id);
