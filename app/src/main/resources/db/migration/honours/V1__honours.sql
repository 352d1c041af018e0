-- From how many hours a city gives each star; where it has not said, the standard ones hold.
create table honours.thresholds (
    city       uuid        not null primary key,
    hours      integer[]   not null check (cardinality(hours) = 5 and 0 < hours[1] and hours[1] < hours[2]
        and hours[2] < hours[3] and hours[3] < hours[4] and hours[4] < hours[5]),
    changed_at timestamptz not null,
    changed_by uuid        not null
);

-- A word of thanks to a volunteer, from a unit or an office. Only added to.
create table honours.thanks (
    id         uuid        not null primary key,
    volunteer  uuid        not null,
    text       text        not null check (text <> '' and length(text) <= 300),
    signed     text        not null check (signed <> '' and length(signed) <= 60),
    written_on date        not null,
    written_by uuid        not null
);
create index thanks_volunteer on honours.thanks (volunteer, written_on desc, id desc);
