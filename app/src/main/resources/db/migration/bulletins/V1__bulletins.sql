-- The quarterly bulletin of a round: what the office writes. Figures are made anew until it is issued and then kept.
create table bulletins.bulletin (
    round_id        uuid        not null primary key,
    overview        text        not null check (length(overview) <= 4000),
    problems        text        not null check (length(problems) <= 4000),
    demands         text        not null check (length(demands) <= 4000),
    revision        integer     not null default 0,
    document_number text        not null default '' check (length(document_number) <= 60),
    issued_on       date,
    issued_by_name  text        not null default '',
    figures         jsonb,
    constraint bulletin_issued_whole check ((issued_on is null) = (figures is null))
);
