-- How many people a unit or a county is to reach in a campaign.
create table campaigns.target (
    theme  text        not null,
    year   integer     not null check (year between 2000 and 2100),
    holder text        not null,
    people integer     not null check (people between 1 and 100000000),
    set_at timestamptz not null,
    primary key (theme, year, holder)
);
