-- Keys of the programs that may send requests. Only a hash is kept: a key is shown once.
create table open311.api_key (
    id         uuid        primary key,
    holder     text        not null check (holder <> '' and length(holder) <= 60),
    contact    text        not null check (contact <> '' and length(contact) <= 120),
    beginning  text        not null check (length(beginning) = 6),
    hash       bytea       not null unique,
    issued_at  timestamptz not null,
    issued_by  text        not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
comment on column open311.api_key.beginning is 'of the key, so that people can tell keys apart';

-- Requests that came with a token of the sender: sent again, they are the same request. A row is claimed before its order is made.
create table open311.receipt (
    token       uuid        primary key,
    key_id      uuid        not null references open311.api_key,
    number      text,
    received_at timestamptz not null
);
create index receipt_received on open311.receipt (received_at);
