-- Text messages also go to people without an account, whose mobile the module that knows them tells at the moment of delivery.
alter table notices.dispatch alter column account drop not null, add column correspondent text;
alter table notices.dispatch add constraint somebody check ((account is null) <> (correspondent is null));
