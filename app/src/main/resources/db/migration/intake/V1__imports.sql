-- A document on its way to becoming a plan: a job to read it, then a draft that people correct, then adopted.
create table intake.import (
    id              uuid primary key,
    area_id         uuid        not null,
    reason          text        not null check (reason in ('DOCUMENT', 'CORRECTION', 'NEXT_PERIOD')),
    name            text        not null,
    file_id         uuid,
    status          text        not null check (status in ('QUEUED', 'READING', 'REVIEW', 'REFUSED', 'ADOPTED', 'DISCARDED')),
    refusal         text,
    refusal_english text,
    attempts        integer     not null default 0,
    leased_until    timestamptz,
    lines           jsonb       not null default '[]',
    version         integer     not null default 0,
    base_plan       uuid,
    base_edition    integer,
    predecessor     uuid,
    adopted_plan    uuid,
    created_by      uuid,
    created_by_name text        not null,
    created_at      timestamptz not null,
    check ((status in ('REVIEW', 'ADOPTED')) <= (version > 0)),
    check ((status = 'ADOPTED') = (adopted_plan is not null)),
    check ((base_plan is null) = (base_edition is null))
);
create index import_of_area on intake.import (area_id, created_at desc);
create index import_waiting on intake.import (created_at) where status in ('QUEUED', 'READING');
comment on column intake.import.leased_until is 'a reading process renews this; if it dies, another takes the job up after it';
comment on column intake.import.version is 'the revision that counts; undo goes back, redo forward';

-- Every state of a draft: autosave, undo and who did what.
create table intake.revision (
    import_id    uuid        not null references intake.import,
    version      integer     not null,
    content      jsonb       not null,
    what         text        not null,
    about        text        not null,
    made_by      uuid,
    made_by_name text        not null,
    made_at      timestamptz not null,
    primary key (import_id, version)
);
