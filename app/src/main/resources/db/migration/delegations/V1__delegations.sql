-- Who acts for whom while somebody is away; the role itself is lent by the accounts (grant_id) and ends there by itself.
create table delegations.delegation (
    id        uuid        not null primary key,
    giver     uuid        not null,
    taker     uuid        not null,
    role      text        not null,
    unit      uuid        not null,
    grant_id  uuid        not null,
    first_day date        not null,
    last_day  date        not null,
    reason    text        not null check (char_length(reason) <= 200),
    given_at  timestamptz not null,
    ended_at  timestamptz,
    check (last_day >= first_day),
    check (giver <> taker)
);
create index delegation_giver on delegations.delegation (giver, last_day desc);
create index delegation_taker on delegations.delegation (taker, last_day desc);
