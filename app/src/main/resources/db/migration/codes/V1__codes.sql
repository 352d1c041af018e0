-- Codes on their way, one for each person. Only a keyed hash is kept; gone when used, at the latest when the next one is sent.
create table codes.code (
    id         uuid        not null primary key,
    account    uuid        not null unique,
    hash       bytea       not null check (octet_length(hash) = 32),
    tries      integer     not null default 0,
    expires_at timestamptz not null
);

-- Who asked how often, as keyed hashes of phone and address. Forgotten after a day.
create table codes.asked (
    phone   bytea       not null,
    address bytea       not null,
    at      timestamptz not null
);
create index asked_phone on codes.asked (phone, at);
create index asked_address on codes.asked (address, at);
create index asked_at on codes.asked (at);
