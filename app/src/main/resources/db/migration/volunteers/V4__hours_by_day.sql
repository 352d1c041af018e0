-- What was served in a year, over all teams.
create index hours_day on volunteers.hours (day);
create index volunteer_left on volunteers.volunteer (left_on) where left_on is not null and erased_at is null;
