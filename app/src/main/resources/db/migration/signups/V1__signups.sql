-- What people sign up for: a session of a recurring activity, else an activity as a whole. All who sign up meet at this row.
-- What it says of the activity is a copy, brought up to date when the activity changes and whenever somebody signs up.
create table signups.place (
    id          uuid primary key,
    activity_id uuid        not null,
    -- null for an activity as a whole
    session_id  uuid,
    title       text        not null check (title <> ''),
    starts_at   timestamptz not null,
    -- whether it takes place as far as is known
    stands      boolean     not null,
    -- when its start was moved last
    moved_at    timestamptz,
    -- null without limit
    capacity    integer     check (capacity between 0 and 100000),
    -- seats of those who have a place or are offered one
    taken       integer     not null default 0 check (taken >= 0),
    -- seats beyond a capacity that was lowered afterwards
    excess      integer     not null default 0 check (excess >= 0),
    constraint never_oversold check (capacity is null or taken <= capacity + excess)
);
create index place_activity on signups.place (activity_id);
create index place_starts on signups.place (starts_at);

-- Without a foreign key to the place: thousands who sign up at once would each have to lock its row for it. A sign-up is only
-- ever inserted from the row of its place.
create table signups.sign_up (
    id                  uuid primary key,
    number              text        not null constraint one_sign_up_of_a_number unique,
    place_id            uuid        not null,
    activity_id         uuid        not null,
    -- who came first
    queue               bigint      generated always as identity,
    state               text        not null check (state in ('CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'LAPSED')),
    seats               integer     not null check (seats between 1 and 200),
    -- a class, a village; empty for somebody who comes alone
    party               text        not null,
    audience            text        not null,
    minor               boolean     not null,
    guardian_consent_at timestamptz,
    -- null once the personal data were removed
    mobile_hash         bytea,
    code_hash           bytea       not null constraint one_sign_up_of_a_code unique,
    -- which form it came with: sent twice it is the same sign-up
    form                uuid        not null constraint one_sign_up_of_a_form unique,
    account             uuid,
    reply_until         timestamptz,
    sample              boolean     not null,
    signed_at           timestamptz not null,
    changed_at          timestamptz not null,
    constraint alone_or_named check (seats = 1 or party <> ''),
    constraint guardian_agreed check (not minor or guardian_consent_at is not null),
    constraint offered_until_then check ((state = 'OFFERED') = (reply_until is not null))
);
create unique index one_sign_up_of_a_mobile on signups.sign_up (place_id, mobile_hash)
    where state in ('CONFIRMED', 'WAITING', 'OFFERED');
create index sign_up_waiting on signups.sign_up (place_id, queue) where state = 'WAITING';
create index sign_up_offered on signups.sign_up (reply_until) where state = 'OFFERED';
create index sign_up_activity on signups.sign_up (activity_id, queue);
create index sign_up_account on signups.sign_up (account) where account is not null;

-- Who signed up: sealed, apart from the sign-up, removed some time after the activity. Purpose: to carry out the activity.
create table signups.participant (
    sign_up_id uuid primary key,
    name       bytea not null,
    mobile     bytea not null,
    -- the key of the secret link
    link       bytea not null,
    link_hash  bytea not null constraint one_sign_up_of_a_link unique,
    code       bytea not null,
    -- year of birth, guardian, answers
    details    bytea not null
);

-- What somebody was told, so that nobody is told twice.
create table signups.notice (
    sign_up_id uuid        not null,
    -- for example OFFERED, BEFORE 2026-11-27, CALLED_OFF
    what       text        not null,
    at         timestamptz not null,
    primary key (sign_up_id, what)
);
