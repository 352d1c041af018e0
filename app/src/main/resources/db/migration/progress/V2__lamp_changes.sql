-- How the lamps of clauses changed, noted when it was noticed. Only inserted.
create table progress.lamp_change (
    id         bigint generated always as identity primary key,
    clause_id  uuid        not null,
    year       integer     not null,
    lamp       text        not null check (lamp in ('GREEN', 'YELLOW', 'RED', 'GREY')),
    changed_on date        not null,
    changed_at timestamptz not null
);
create index lamp_change_of_clause on progress.lamp_change (clause_id, year, id desc);
