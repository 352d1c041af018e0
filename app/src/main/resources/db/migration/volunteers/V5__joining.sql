-- Memberships from before there were persons are looked at once, some at a time, and joined to the person they belong to. Names lie
-- sealed, so the application does it; here is how far it is.
create table volunteers.joining (
    only_one    boolean not null primary key default true check (only_one),
    last        uuid,
    looked      integer not null default 0,
    joined      integer not null default 0,
    -- somebody who is twice in one team: people must say which entry goes
    twice       integer not null default 0,
    finished_at timestamptz
);
insert into volunteers.joining default values;
