-- Files that prove something: who keeps them at hand, what can be shown of them, and what a photo says of itself.
alter table files.file
    add column unit      uuid,
    add column area      uuid,
    add column stamped   boolean not null default false,
    add column pages     integer not null default 0 check (pages >= 0),
    add column preview   char(64),
    add column thumbnail char(64),
    add column taken_at  timestamptz,
    -- WGS 84; only where the uploader chose to keep it
    add column latitude  double precision check (latitude between -90 and 90),
    add column longitude double precision check (longitude between -180 and 180),
    add constraint file_one_holder check (num_nonnulls(unit, area) <= 1),
    add constraint file_pictured_whole check ((preview is null) = (thumbnail is null)),
    add constraint file_place_whole check ((latitude is null) = (longitude is null));
create unique index file_once_for_unit on files.file (unit, sha256, stamped) where unit is not null;
create unique index file_once_for_area on files.file (area, sha256, stamped) where area is not null;
create index file_of_unit on files.file (unit, uploaded_at desc) where unit is not null;
create index file_of_area on files.file (area, uploaded_at desc) where area is not null;
