create table units.unit (
    id         uuid    not null primary key,
    -- the city or county the unit belongs to, and the root of that area's tree
    area       uuid    not null,
    city       uuid    not null,
    name       text    not null check (name <> ''),
    full_name  text    not null check (full_name <> ''),
    kind       text    not null,
    -- protocol order among the units of the area
    sort       integer not null,
    note       text    not null default '',
    valid_from date,
    -- first day on which the unit no longer exists
    valid_to   date,
    constraint unit_validity check (valid_to >= valid_from)
);
create index unit_area on units.unit (area, sort);
create index unit_city on units.unit (city);

-- Names a unit bore before, so that old records keep the name of their day; valid_to is the first day of the next name.
create table units.former_name (
    unit       uuid not null references units.unit,
    name       text not null,
    full_name  text not null,
    valid_from date,
    valid_to   date not null,
    primary key (unit, valid_to)
);

-- Everything a unit is called, present and past names included; folded is what is compared.
create table units.alias (
    area    uuid    not null,
    folded  text    not null check (folded <> ''),
    alias   text    not null,
    unit    uuid    not null references units.unit,
    -- the name or full name itself, which cannot be taken away by hand
    is_name boolean not null,
    primary key (area, folded)
);
create index alias_unit on units.alias (unit);

create table units.succession (
    predecessor uuid not null references units.unit,
    successor   uuid not null references units.unit,
    since       date not null,
    primary key (predecessor, successor),
    check (predecessor <> successor)
);
create index succession_successor on units.succession (successor);
