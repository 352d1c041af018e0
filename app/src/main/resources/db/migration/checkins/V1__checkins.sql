-- What was recorded at the door, with or without network. Only ever inserted, in whatever order it arrives: what it means follows
-- from all records of an activity together.
create table checkins.record (
    -- made by the phone, so that what is sent again is known
    id          uuid primary key,
    activity_id uuid        not null,
    session_id  uuid        not null,
    -- hash of the code of a sign-up; null for people who came without one
    code_hash   bytea       check (octet_length(code_hash) = 32),
    -- its last characters, for whoever has to find out whose it was
    code_end    text        not null check (char_length(code_end) <= 4),
    -- of people without sign-up
    audience    text,
    -- how many; below zero takes a count of people without sign-up back
    heads       integer     not null check (heads between -500 and 500 and heads <> 0),
    -- by the phone's clock
    at          timestamptz not null,
    phone       text        not null check (char_length(phone) <= 40),
    received_at timestamptz not null,
    -- null for who checked in alone
    account     uuid,
    by_name     text        not null,
    constraint code_or_audience check ((code_hash is null) <> (audience is null)),
    constraint codes_are_not_taken_back check (code_hash is null or heads > 0)
);
create index record_activity on checkins.record (activity_id, at);

-- What the organiser decided about a record that fits no sign-up. The latest decision counts.
create table checkins.decision (
    record_id uuid        primary key references checkins.record,
    counted   boolean     not null,
    audience  text        not null,
    heads     integer     not null check (heads between 0 and 500),
    at        timestamptz not null,
    account   uuid        not null,
    by_name   text        not null
);

-- The key of the address on the poster of a session, by which people check in alone.
create table checkins.poster (
    session_id  uuid primary key,
    activity_id uuid not null,
    key         text not null constraint one_poster_of_a_key unique
);
