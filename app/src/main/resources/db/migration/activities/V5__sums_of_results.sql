-- A closed session does not move and its heads do not change, so its sums are kept with it: a year is summed up from one table.
alter table activities.result add column starts_at timestamptz, add column on_site integer, add column youth integer;
update activities.result r set starts_at = s.starts_at,
    on_site = coalesce((select sum(h.checked_in + h.walked_in) from activities.head_count h where h.session_id = r.session_id), 0),
    youth = coalesce((select sum(h.checked_in + h.walked_in) from activities.head_count h
                      where h.session_id = r.session_id and h.audience = 'YOUTH'), 0)
from activities.session s where s.id = r.session_id;
alter table activities.result alter column starts_at set not null, alter column on_site set not null, alter column youth set not null;
create index result_starts on activities.result (starts_at);

-- What is not in a city is mostly nothing, and found out at once.
create index activity_city on activities.activity (city_id);
