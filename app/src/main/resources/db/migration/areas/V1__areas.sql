create table areas.area (
    id                uuid    not null primary key,
    code              text    not null unique,
    gb_code           text    unique check (gb_code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
    name              text    not null check (name <> ''),
    pinyin            text    not null,
    -- lower-case pinyin without tones and its initials, for "xinfu" and "xf"
    spelling          text    not null,
    initials          text    not null,
    kind              text    not null,
    parent            uuid    references areas.area,
    -- from the root of the tree down to the area itself
    path              uuid[]  not null,
    latitude          double precision check (latitude between -90 and 90),
    longitude         double precision check (longitude between -180 and 180),
    datum             text,
    population        integer check (population >= 0),
    population_source text,
    population_on     date,
    -- the area whose figures already include this one's people, where that is not the parent
    counted_in        uuid    references areas.area,
    valid_from        date,
    -- first day on which the area no longer exists; equal to valid_from where an entry was withdrawn
    valid_to          date,
    sort              integer not null,
    constraint area_path_ends_here check (path[cardinality(path)] = id),
    constraint area_seat_whole check ((latitude is null) = (longitude is null) and (latitude is null) = (datum is null)),
    constraint area_population_whole check (num_nulls(population, population_source, population_on) in (0, 3)),
    constraint area_validity check (valid_to >= valid_from),
    constraint area_not_counted_in_itself check (counted_in <> id)
);
create index area_parent on areas.area (parent, sort);
create index area_path on areas.area using gin (path);
create unique index area_name_among_siblings on areas.area (coalesce(parent, '00000000-0000-0000-0000-000000000000'), name)
    where valid_to is null;

-- What an area was before each change: what the history page shows.
create table areas.revision (
    id         bigint      not null generated always as identity primary key,
    area       uuid        not null references areas.area,
    revised_at timestamptz not null,
    revised_by uuid,
    action     text        not null,
    was        jsonb
);
create index revision_area on areas.revision (area, id);
