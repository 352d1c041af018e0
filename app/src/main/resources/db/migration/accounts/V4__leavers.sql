-- Since when an account stands where it stands; what reaches a person who left is removed some time after.
alter table accounts.account add column status_since timestamptz not null default now();
alter table accounts.account add column emptied_at timestamptz;
create index account_left on accounts.account (status_since) where status = 'DISABLED' and emptied_at is null;
