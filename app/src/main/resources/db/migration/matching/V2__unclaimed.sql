-- Whether orders are planned for as well that no unit has claimed yet.
alter table matching.search add column unclaimed boolean not null default false;
