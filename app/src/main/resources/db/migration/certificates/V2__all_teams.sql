-- A certificate covers what a unit recorded of a person in all its teams; those from before cover one membership, and stay as they are.
alter table certificates.certificate add column all_teams boolean not null default false;
alter table certificates.certificate alter column all_teams drop default;
comment on column certificates.certificate.volunteer is 'the membership it was issued from: its team keeps the name';
