-- Reminders are about tasks and about reports.
alter table supervision.reminder rename column task_id to subject_id;
alter table supervision.reminder add column kind text not null default 'TASK' check (kind in ('TASK', 'REPORT'));
alter table supervision.reminder alter column kind drop default;

-- For whom something was done, where somebody was away.
alter table supervision.event add column instead_of text not null default '';
