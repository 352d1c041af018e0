-- Goals count what a unit did of a kind for a clause. A facet of its own answers them from the roll-up, for the root of a tree, where
-- nearly all of them ask. Its key is clause, kind and unit, joined by bars; the unit is empty where no unit did it. Keys are compared
-- byte by byte, so that those with the same beginning stand together.
alter table evidence.rollup alter column key type text collate "C";
alter table evidence.rollup drop constraint rollup_facet_check;
alter table evidence.rollup add constraint rollup_facet_check
    check (facet in ('ALL', 'CLAUSE', 'UNIT', 'KIND', 'AUDIENCE', 'AREA', 'DEED'));

insert into evidence.rollup (area, facet, month, key, root, happenings, youth, farmer, worker, elder, official, general, sessions,
    online_people, hours, items, copies, volunteers, fen)
select e.path[1], 'DEED', date_trunc('month', e.day)::date, c::text || '|' || e.kind || '|' || coalesce(e.unit::text, ''), true,
    sum(e.sign), sum(e.youth), sum(e.farmer), sum(e.worker), sum(e.elder), sum(e.official), sum(e.general), sum(e.sessions),
    sum(e.online_people), sum(e.hours), sum(e.items), sum(e.copies), sum(e.volunteers), sum(e.fen)
from evidence.entry e cross join lateral unnest(e.clauses) c
where not exists (select from evidence.unfolded u where u.entry = e.id)
group by 1, 3, 4;

-- The ledger's trigger is asked once for a statement, however many entries it brings.
drop trigger entry_waits on evidence.entry;
create or replace function evidence.wait_for_fold() returns trigger language plpgsql as $$
begin
    insert into evidence.unfolded (entry) select id from entered;
    return null;
end $$;
create trigger entry_waits after insert on evidence.entry referencing new table as entered
    for each statement execute function evidence.wait_for_fold();
