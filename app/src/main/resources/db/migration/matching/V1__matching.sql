-- When a team goes out, as its leader says; a team without a row goes out in the daytime of every day.
create table matching.rhythm (
    team       uuid        primary key,
    free       text[]      not null,
    per_day    integer     not null check (per_day between 1 and 6),
    per_week   integer     not null check (per_week between 1 and 20),
    minors     boolean     not null,
    changed_at timestamptz not null,
    changed_by uuid        not null
);
comment on column matching.rhythm.minors is 'whether volunteers under age, where the team has any, go out with it';

create table matching.away (
    team  uuid not null,
    first date not null,
    last  date not null,
    primary key (team, first),
    constraint away_at_most_a_year check (last >= first and last <= first + 366)
);

-- Minutes by road that the city knows better than the estimate; one direction stands for both.
create table matching.way (
    city    uuid    not null,
    origin  uuid    not null,
    target  uuid    not null,
    minutes integer not null check (minutes between 1 and 600),
    primary key (origin, target)
);
create index way_city on matching.way (city);

-- The search for a plan of a week; the row is the job: whoever works on it keeps its heart beating and its best plan here.
create table matching.search (
    id         uuid        primary key,
    city       uuid        not null,
    monday     date        not null check (extract(isodow from monday) = 1),
    state      text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    stopping   boolean     not null default false,
    seconds    integer     not null check (seconds between 1 and 3600),
    spent      integer     not null default 0,
    worker     uuid,
    heartbeat  timestamptz,
    orders     integer     not null default 0,
    broken     bigint      not null default 0,
    unplanned  bigint      not null default 0,
    cost       bigint      not null default 0,
    greedy     bigint      not null default 0,
    best       jsonb       not null default '{"visits": [], "unplanned": []}',
    started_by uuid        not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index one_search_of_a_city on matching.search (city) where state in ('WAITING', 'RUNNING');
create index search_week on matching.search (city, monday, started_at desc);

-- Where a person put an order; the plan leaves it there.
create table matching.pin (
    order_id  uuid        primary key,
    team      uuid        not null,
    day       date        not null,
    pinned_by uuid        not null,
    pinned_at timestamptz not null
);
