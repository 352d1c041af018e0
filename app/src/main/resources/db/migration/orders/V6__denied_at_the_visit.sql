-- Who is served may say that nobody came as soon as the team checked in, before it reports.
insert into orders.transition (step, from_state, to_state) values ('DENY', 'SCHEDULED', 'CLAIMED');
