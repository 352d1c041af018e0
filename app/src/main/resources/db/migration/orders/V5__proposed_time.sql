-- When a plan proposes the visit, while the team is asked and agrees on the day with the requester.
alter table orders.service_order
    add column proposed_on date,
    add column proposed_at time,
    add constraint proposed_time_of_a_day check (proposed_at is null or proposed_on is not null);
