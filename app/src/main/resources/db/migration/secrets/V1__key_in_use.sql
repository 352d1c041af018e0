-- Which key of the key file seals now; the key itself is never here. Changes in the transaction that seals everything anew.
create table secrets.key_in_use (
    only_one boolean     not null primary key default true check (only_one),
    id       text        not null check (id ~ '^[0-9a-f]{16}$'),
    since    timestamptz not null default now()
);
