-- Mail addresses and telephone numbers are kept sealed among the personal data; here stands only whom to write to.
alter table notices.preference drop column mail, drop column phone;
delete from notices.dispatch;
alter table notices.dispatch drop column address, add column account uuid not null;
