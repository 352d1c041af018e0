-- One file somebody tried to import: checked, then confirmed or left, perhaps undone. What was checked is what is confirmed.
create table spreadsheets.import (
    id         uuid        not null primary key,
    form       text        not null,
    -- to what the rows belong and how they are to be taken, as the module understands it
    options    jsonb       not null,
    file_name  text        not null,
    sha256     text        not null,
    status     text        not null check (status in ('CHECKED', 'DONE', 'UNDONE')),
    created_at timestamptz not null,
    created_by uuid        not null,
    decided_at timestamptz,
    ignored    jsonb       not null,
    -- the rows as read; forgotten once they are imported, since they may name people
    rows       jsonb,
    verdicts   jsonb       not null,
    -- what the module needs to undo the import
    receipt    text
);
create index import_by_creator on spreadsheets.import (created_by, form, created_at);
