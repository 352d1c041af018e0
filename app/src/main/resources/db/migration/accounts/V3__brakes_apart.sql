-- Failed attempts are counted in the schema brakes.
drop table accounts.brake;
