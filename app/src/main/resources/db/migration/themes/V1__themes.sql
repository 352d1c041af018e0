-- Days, weeks and months that come back every year. 2001 is no leap year: 29 February is refused.
create table themes.theme (
    key         text        primary key check (key ~ '^[a-z0-9-]{1,40}$'),
    name        text        not null check (name <> '' and length(name) <= 40),
    first_month smallint    not null,
    first_day   smallint    not null,
    last_month  smallint    not null,
    last_day    smallint    not null,
    settled     boolean     not null,
    retired     boolean     not null default false,
    changed_at  timestamptz not null,
    constraint within_a_year check (
        make_date(2001, first_month, first_day) <= make_date(2001, last_month, last_day))
);
create unique index one_theme_of_a_name on themes.theme (name) where not retired;
