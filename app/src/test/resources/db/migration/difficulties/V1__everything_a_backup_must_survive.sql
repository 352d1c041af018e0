-- In tests only: whatever makes saving and bringing back rows difficult.
create table difficulties.parent (
    id      bigint generated always as identity primary key,
    text    text not null,
    doubled text generated always as (text || text) stored
);
create table difficulties.child (
    id     int primary key,
    parent bigint references difficulties.parent,
    older  int references difficulties.child
);
create table difficulties.append_only (id int primary key, bytes bytea, at timestamptz, ratio double precision);
create function difficulties.refuse() returns trigger language plpgsql as $$
begin
    raise 'append only';
end $$;
create trigger append_only before update or delete or truncate on difficulties.append_only
    for each statement execute function difficulties.refuse();
create table difficulties.parted (id int, part int) partition by list (part);
create table difficulties.parted_1 partition of difficulties.parted for values in (1);
create materialized view difficulties.totals as select count(*) as parents from difficulties.parent;

insert into difficulties.parent (text) values ('shipped with the program');
