-- Years whose holidays are known. Without a row only weekends are free, and the year's page says so.
create table calendar.arrangement (
    year       integer     not null primary key check (year between 2000 and 2200),
    source     text        not null check (source <> '' and char_length(source) <= 100),
    changed_by uuid,
    changed_at timestamptz not null
);

create table calendar.special_day (
    day         date    not null primary key,
    -- the year whose arrangement names the day; New Year's holiday may begin in December
    arrangement integer not null,
    kind        text    not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name        text    not null check (name <> '' and char_length(name) <= 20),
    changed_by  uuid,
    changed_at  timestamptz not null,
    constraint only_weekends_are_worked_in_exchange check (kind = 'HOLIDAY' or extract(isodow from day) in (6, 7)),
    constraint day_belongs_to_its_year check (arrangement in (extract(year from day), extract(year from day + 31)))
);
create index special_day_arrangement on calendar.special_day (arrangement, day);
