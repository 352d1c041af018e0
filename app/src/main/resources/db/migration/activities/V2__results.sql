-- What came of a session, as it was closed; kind, theme and attendance are kept for the yearly statistics.
create table activities.result (
    session_id    uuid primary key references activities.session,
    activity_id   uuid    not null references activities.activity,
    kind          text    not null,
    attendance    text    not null,
    science_week  boolean not null,
    science_month boolean not null,
    online        integer not null check (online between 0 and 10000000)
);
create index result_activity on activities.result (activity_id);

create table activities.head_count (
    session_id uuid    not null references activities.result on delete cascade,
    audience   text    not null,
    checked_in integer not null check (checked_in between 0 and 1000000),
    walked_in  integer not null check (walked_in between 0 and 1000000),
    primary key (session_id, audience)
);

create table activities.outcome (
    activity_id uuid primary key references activities.activity,
    text        text        not null,
    media       text        not null,
    files       uuid[]      not null,
    closed_at   timestamptz not null
);

create index activity_waiting on activities.activity (id) where state = 'ANNOUNCED';
