-- For whom something was done, where somebody was away.
alter table tasks.history add column instead_of text not null default '';
