-- Sign-in names live sealed in the schema personal. What stands here comes from before that; the next start moves it over.
alter table accounts.account drop constraint sign_in_name_is_unique;
alter table accounts.account alter column sign_in_name drop not null;
create index sign_in_name_to_seal on accounts.account (id) where sign_in_name is not null;
