-- What the nightly work did. Kept for three years.
create table retention.run (
    rule    text        not null,
    at      timestamptz not null,
    touched integer     not null check (touched >= 0),
    primary key (rule, at)
);
