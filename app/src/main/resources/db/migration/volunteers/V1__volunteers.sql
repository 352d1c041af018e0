-- A team of science volunteers (科技志愿服务队) of a unit. Ended teams stay: their hours name them.
create table volunteers.team (
    id            uuid        not null primary key,
    unit          uuid        not null,
    area          uuid        not null,
    -- from the city down to the unit's area
    path          uuid[]      not null check (path[cardinality(path)] = area),
    name          text        not null check (name <> '' and length(name) <= 60),
    -- the account of who leads it
    leader        uuid,
    skills        text[]      not null,
    -- areas the team goes to; empty where it goes anywhere in its area
    served        uuid[]      not null,
    contact       text        not null check (length(contact) <= 200),
    insurance     text        not null check (length(insurance) <= 500),
    note          text        not null check (length(note) <= 1000),
    dissolved_on  date,
    reason        text        not null default '' check (length(reason) <= 500),
    registered_at timestamptz not null,
    registered_by uuid        not null,
    constraint team_ends_with_a_reason check ((dissolved_on is null) = (reason = ''))
);
create unique index team_name_in_unit on volunteers.team (unit, name) where dissolved_on is null;
create index team_path on volunteers.team using gin (path);
create index team_leader on volunteers.team (leader);

-- Basic facts of a volunteer (基本信息). Name and phone lie sealed in personal.field under the same id.
create table volunteers.volunteer (
    id           uuid        not null primary key,
    number       bigint      not null generated always as identity unique,
    team         uuid        not null references volunteers.team,
    born         smallint    not null check (born between 1900 and 2200),
    skills       text[]      not null,
    availability text        not null check (length(availability) <= 200),
    dialects     text        not null check (length(dialects) <= 100),
    vehicle      boolean     not null,
    area         uuid,
    consent_on   date        not null,
    guardian_on  date,
    joined_on    date        not null,
    left_on      date        check (left_on >= joined_on),
    erased_at    timestamptz,
    entered_at   timestamptz not null,
    entered_by   uuid        not null,
    constraint volunteer_minor_with_guardian check (extract(year from joined_on) - born > 18 or guardian_on is not null)
);
comment on column volunteers.volunteer.born is 'year of birth: whether somebody is under age, nothing finer';
create index volunteer_team on volunteers.volunteer (team, number);

-- Training, commendation and evaluation (培训、表彰奖励、评价), beside the service that the hours record.
create table volunteers.record (
    id          uuid        not null primary key,
    volunteer   uuid        not null references volunteers.volunteer,
    kind        text        not null check (kind in ('TRAINING', 'COMMENDATION', 'EVALUATION')),
    day         date        not null,
    text        text        not null check (text <> '' and length(text) <= 500),
    recorded_at timestamptz not null,
    recorded_by uuid        not null
);
create index record_volunteer on volunteers.record (volunteer, day desc, id desc);

-- One service of several volunteers of a team. Its entry in the evidence ledger was written in the same transaction.
create table volunteers.service (
    id          uuid        not null primary key,
    team        uuid        not null references volunteers.team,
    day         date        not null,
    area        uuid        not null,
    title       text        not null check (title <> '' and length(title) <= 120),
    people      bigint      not null check (people >= 0),
    entry       uuid        not null unique,
    recorded_at timestamptz not null,
    recorded_by uuid        not null
);
create index service_team on volunteers.service (team, day desc, id desc);

-- The ledger of hours: who, for which service, how many. Corrections are rows with opposite hours and a reason.
create table volunteers.hours (
    id          uuid          not null primary key,
    service     uuid          not null references volunteers.service,
    volunteer   uuid          not null references volunteers.volunteer,
    team        uuid          not null references volunteers.team,
    day         date          not null,
    hours       numeric(5, 2) not null check (abs(hours) <= 24),
    reverses    uuid references volunteers.hours,
    reason      text          not null check (length(reason) <= 500),
    recorded_at timestamptz   not null,
    recorded_by uuid          not null,
    constraint hours_reversal_whole check (
        (reverses is null) = (hours > 0) and (reverses is null) = (reason = '') and hours <> 0),
    constraint hours_reversed_once unique (reverses)
);
create unique index hours_once_in_a_service on volunteers.hours (service, volunteer) where reverses is null;
create index hours_volunteer on volunteers.hours (volunteer, day desc, id desc);
create index hours_team on volunteers.hours (team, day);

create function volunteers.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'records of volunteers are append-only: correct by reversal' using errcode = 'restrict_violation';
end $$;
create trigger hours_append_only before update or delete or truncate on volunteers.hours
    for each statement execute function volunteers.refuse();
create trigger service_append_only before update or delete or truncate on volunteers.service
    for each statement execute function volunteers.refuse();
create trigger record_append_only before update or delete or truncate on volunteers.record
    for each statement execute function volunteers.refuse();

create function volunteers.check_hours() returns trigger language plpgsql as $$
begin
    if new.reverses is null then
        perform from volunteers.service s join volunteers.volunteer v on v.team = s.team
        where s.id = new.service and v.id = new.volunteer and s.team = new.team and s.day = new.day;
    else
        perform from volunteers.hours h
        where h.id = new.reverses and h.reverses is null and h.hours = -new.hours
          and (h.service, h.volunteer, h.team, h.day) = (new.service, new.volunteer, new.team, new.day);
    end if;
    if not found then
        raise exception 'hours belong to a volunteer of the team that served, and a reversal is their exact opposite'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger hours_fit before insert on volunteers.hours for each row execute function volunteers.check_hours();
