-- What a person agreed to by giving a field that nobody has to give, and when that was taken back. Proof, so only added to and closed.
create table personal.consent (
    person       uuid        not null,
    kind         text        not null,
    notice       text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= given_at),
    primary key (person, kind, given_at)
);
comment on column personal.consent.notice is 'the version of the notice the person had read';
create unique index one_standing_consent on personal.consent (person, kind) where withdrawn_at is null;
