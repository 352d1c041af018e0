-- What a visit is for, where another module keeps it, as the source of its evidence: an order. It is recorded there, and one visit at
-- a time stands for it; one that was denied or cancelled makes room for the next.
alter table visits.visit add column occasion text check (occasion <> '' and length(occasion) <= 60);
create unique index visit_occasion on visits.visit (occasion) where cancelled_at is null and agrees is distinct from false;
