-- By which figures a city's lamps are decided. Only inserted: the newest row of an area holds, the older ones say what held before.
create table progress.lamp_rule (
    id             bigint generated always as identity primary key,
    area_id        uuid        not null,
    yellow_below   integer     not null check (yellow_below between 1 and 100),
    red_below      integer     not null check (red_below between 0 and yellow_below),
    grace_days     integer     not null check (grace_days between 0 and 180),
    soon_days      integer     not null check (soon_days between 0 and 90),
    tolerance_days integer     not null check (tolerance_days between 0 and 60),
    reports_count  boolean     not null,
    set_by         uuid        not null,
    set_by_name    text        not null,
    set_at         timestamptz not null
);
create index lamp_rule_of_area on progress.lamp_rule (area_id, id desc);
