-- What was uploaded. The bytes lie in the home folder under their SHA-256; a row commits only after they are safe on disk.
create table files.file (
    id          uuid primary key,
    sha256      char(64)    not null,
    name        text        not null check (name <> ''),
    media_type  text        not null,
    size        bigint      not null check (size >= 0),
    uploaded_by uuid,
    uploaded_at timestamptz not null
);
create index file_by_content on files.file (sha256);
