-- Authenticators of people. The secret lies sealed in the schema personal; here is what is no secret.
create table factors.authenticator (
    account      uuid        not null primary key,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);
comment on column factors.authenticator.last_step is 'the last step of 30 seconds whose code was taken: a code works once';

-- Recovery codes, as SHA-256 of account and code (80 random bits); a used one is gone.
create table factors.recovery (
    account uuid  not null,
    hash    bytea not null check (octet_length(hash) = 32),
    primary key (account, hash)
);
