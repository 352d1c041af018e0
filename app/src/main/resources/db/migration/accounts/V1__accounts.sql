-- Staff accounts. Purpose: to know who acts for which unit. Kept while the person works on the plan; a disabled account
-- keeps its name, because records name who acted.
create table accounts.account (
    id           uuid        primary key,
    name         text        not null check (name = btrim(name) and char_length(name) between 1 and 60),
    sign_in_name text        not null check (sign_in_name = lower(sign_in_name) and char_length(sign_in_name) between 2 and 100),
    unit         uuid,
    area         uuid,
    places       uuid[]      not null default '{}',
    status       text        not null check (status in ('INVITED', 'ACTIVE', 'LOCKED', 'DISABLED')),
    founder      boolean     not null default false,
    created_by   uuid,
    created_at   timestamptz not null,
    constraint sign_in_name_is_unique unique (sign_in_name)
);
create index account_places on accounts.account using gin (places);
comment on column accounts.account.places is 'unit, its area and all areas above: what lists are narrowed by';
-- The first administrator comes into being once, whatever runs at the same time.
create unique index one_founder on accounts.account (founder) where founder;

create table accounts.password (
    account uuid        primary key references accounts.account on delete cascade,
    hash    text        not null,
    set_at  timestamptz not null
);

create table accounts.role_grant (
    id         uuid        primary key,
    account    uuid        not null references accounts.account on delete cascade,
    role       text        not null,
    scope_kind text        not null check (scope_kind in ('EVERYTHING', 'AREA', 'UNIT', 'OWN')),
    scope      uuid,
    valid_from date        not null,
    valid_to   date,
    granted_by uuid,
    granted_at timestamptz not null,
    revoked_by uuid,
    revoked_at timestamptz,
    check ((scope_kind in ('AREA', 'UNIT')) = (scope is not null)),
    check (valid_to >= valid_from),
    constraint nobody_grants_to_oneself check (granted_by <> account)
);
create unique index one_grant_of_a_kind on accounts.role_grant (account, role, scope_kind, scope) nulls not distinct
    where revoked_at is null;
-- System, security and audit administrators are three people. Only the founder, whom nobody granted anything, starts with two.
create unique index one_kind_of_administrator on accounts.role_grant (account)
    where role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') and revoked_at is null and granted_by is not null;

-- One-time links; only the SHA-256 of the token is kept.
create table accounts.link (
    token_hash bytea       primary key,
    account    uuid        not null references accounts.account on delete cascade,
    kind       text        not null check (kind in ('INVITATION', 'RESET', 'DEMO')),
    created_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index link_account on accounts.link (account, kind);

-- Failed sign-ins per name (known or not) and per address, as back-off.
create table accounts.brake (
    kind          text        not null check (kind in ('NAME', 'ADDRESS')),
    key           text        not null,
    failures      integer     not null,
    last_failure  timestamptz not null,
    blocked_until timestamptz not null,
    primary key (kind, key)
);
create index brake_last_failure on accounts.brake (last_failure);

-- When and from where people signed in, shown to themselves; the audit trail has everything else. Kept for a year.
create table accounts.sign_in (
    account uuid        not null references accounts.account on delete cascade,
    at      timestamptz not null,
    address inet        not null,
    outcome text        not null check (outcome in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_REFUSED'))
);
create index sign_in_account on accounts.sign_in (account, at desc);
