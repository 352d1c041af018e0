-- Certificates of volunteer service: what the organisation that recorded it states, as it was on the day of issue. The name lies
-- sealed in personal.field under the id of the certificate.
create table certificates.certificate (
    id               uuid          not null primary key,
    -- 100 random bits by which anybody who holds the paper finds it again
    code             text          not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
    city             uuid          not null,
    year             smallint      not null,
    serial           integer       not null check (serial > 0),
    volunteer        uuid          not null,
    volunteer_number text          not null,
    team             uuid          not null,
    unit             uuid          not null,
    path             uuid[]        not null check (path[1] = city),
    organisation     text          not null check (organisation <> ''),
    team_name        text          not null check (team_name <> ''),
    title            text          not null check (title <> ''),
    body             text          not null check (body <> ''),
    note             text          not null,
    first_day        date          not null,
    last_day         date          not null check (last_day >= first_day),
    hours            numeric(9, 2) not null check (hours > 0),
    -- day, title and hours of each service
    lines            jsonb         not null check (jsonb_array_length(lines) > 0),
    responsible      text          not null check (responsible <> '' and length(responsible) <= 40),
    handler          text          not null check (handler <> '' and length(handler) <= 40),
    contact          text          not null check (contact <> '' and length(contact) <= 60),
    replaces         uuid unique references certificates.certificate,
    issued_at        timestamptz   not null,
    issued_by        uuid          not null,
    revoked_at       timestamptz,
    revoked_by       uuid,
    reason           text          not null default '' check (length(reason) <= 200),
    unnamed_at       timestamptz,
    constraint certificate_number unique (city, year, serial),
    constraint certificate_revoked_with_reason check (
        (revoked_at is null) = (reason = '') and (revoked_at is null) = (revoked_by is null))
);
comment on column certificates.certificate.unnamed_at is 'when the name was removed, at the end of its time or at the person''s request';
create index certificate_volunteer on certificates.certificate (volunteer, issued_at desc);
create index certificate_path on certificates.certificate using gin (path);
create index certificate_unit on certificates.certificate (unit, issued_at desc);
create index certificate_named on certificates.certificate (issued_at) where unnamed_at is null;

-- The last number given in a year.
create table certificates.counter (
    city uuid     not null,
    year smallint not null,
    last integer  not null,
    primary key (city, year)
);

-- What certificates of a city say, where it differs from the standard wording.
create table certificates.wording (
    city       uuid        not null primary key,
    title      text        not null check (title <> '' and length(title) <= 30),
    body       text        not null check (body <> '' and length(body) <= 600),
    note       text        not null check (length(note) <= 300),
    changed_at timestamptz not null,
    changed_by uuid        not null
);

-- What was issued stays as it was: it is revoked once, and its name removed once.
create function certificates.keep() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - array['revoked_at', 'revoked_by', 'reason', 'unnamed_at']
            is distinct from to_jsonb(old) - array['revoked_at', 'revoked_by', 'reason', 'unnamed_at']
        or old.revoked_at is not null
            and (new.revoked_at, new.revoked_by, new.reason) is distinct from (old.revoked_at, old.revoked_by, old.reason)
        or old.unnamed_at is not null and new.unnamed_at is distinct from old.unnamed_at then
        raise exception 'a certificate stays as it was issued: revoke it or issue another' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger certificate_stays before update on certificates.certificate
    for each row execute function certificates.keep();
create function certificates.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'certificates are not removed' using errcode = 'restrict_violation';
end $$;
create trigger certificate_not_removed before delete or truncate on certificates.certificate
    for each statement execute function certificates.refuse();
