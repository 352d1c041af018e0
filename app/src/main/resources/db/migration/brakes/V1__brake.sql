-- Failed attempts per kind and key (a hash), as back-off. Forgotten after a day.
create table brakes.brake (
    kind          text        not null,
    key           bytea       not null check (octet_length(key) = 32),
    failures      integer     not null,
    last_failure  timestamptz not null,
    blocked_until timestamptz not null,
    primary key (kind, key)
);
create index brake_last_failure on brakes.brake (last_failure);
