-- A team is somewhere to serve: it says so when it starts, the side that is served answers by a code, and the hours are recorded.
create table visits.visit (
    id          uuid        not null primary key,
    team        uuid        not null,
    unit        uuid        not null,
    path        uuid[]      not null,
    leader      uuid,
    day         date        not null,
    area        uuid        not null,
    title       text        not null check (title <> '' and length(title) <= 120),
    -- volunteers who are there
    present     uuid[]      not null,
    -- told by telephone, valid on the day and the next
    code        text        not null check (code ~ '^[0-9]{6}$'),
    -- in the QR code, valid for a week
    key         text        not null unique check (key ~ '^[0-9a-f]{32}$'),
    started_at  timestamptz not null,
    started_by  uuid        not null,
    cancelled_at timestamptz,
    service     uuid        unique,
    answered_at timestamptz,
    agrees      boolean,
    note        text        not null default '' check (length(note) <= 200),
    constraint visit_code unique (day, code),
    constraint visit_answered check ((answered_at is null) = (agrees is null)),
    constraint visit_cancelled_or_recorded check (cancelled_at is null or service is null)
);
create index visit_team on visits.visit (team, started_at desc);
create index visit_path on visits.visit using gin (path);
create index visit_started on visits.visit (started_at desc);

-- The answer is given once, and what was recorded stays recorded.
create function visits.keep() returns trigger language plpgsql as $$
begin
    if old.answered_at is not null
            and (new.answered_at, new.agrees, new.note) is distinct from (old.answered_at, old.agrees, old.note)
        or old.service is not null and new.service is distinct from old.service
        or old.cancelled_at is not null and new.cancelled_at is distinct from old.cancelled_at then
        raise exception 'a visit is answered, recorded and cancelled once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger visit_kept before update on visits.visit for each row execute function visits.keep();
