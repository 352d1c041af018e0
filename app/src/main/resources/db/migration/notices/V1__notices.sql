-- What somebody has to do. It closes when the work is done, not by hand.
create table notices.to_do (
    id        uuid        not null primary key,
    -- what it is about, chosen by the module; one open to-do for each subject and addressee
    subject   text        not null check (subject <> '' and char_length(subject) <= 200),
    -- U:ROLE:unit, A:ROLE:area or P:account
    addressee text        not null check (addressee ~ '^[UAP]:'),
    -- the area of the addressee and those above it (for a person, the unit too)
    places    uuid[]      not null,
    key       text        not null,
    arguments jsonb       not null,
    path      text        not null check (path like '/%'),
    due       date,
    opened_at timestamptz not null,
    closed_at timestamptz,
    -- nobody holds the addressed role, so the office sees it
    unheld    boolean     not null,
    -- when mails about it were queued: on opening, and once it is due or late
    announced_at timestamptz,
    reminded_at  timestamptz
);
create unique index one_open_to_do on notices.to_do (subject, addressee) where closed_at is null;
create index to_do_open on notices.to_do (addressee, due) where closed_at is null;
create index to_do_unheld on notices.to_do using gin (places) where closed_at is null and unheld;
create index to_do_done on notices.to_do (addressee, closed_at desc) where closed_at is not null;
create index to_do_to_announce on notices.to_do (opened_at) where announced_at is null and closed_at is null;
create index to_do_to_remind on notices.to_do (due) where reminded_at is null and closed_at is null;

-- A letter the office wrote to many.
create table notices.letter (
    id      uuid        not null primary key,
    area    uuid        not null,
    title   text        not null check (title <> '' and char_length(title) <= 100),
    body    text        not null check (char_length(body) <= 5000),
    sent_by uuid        not null,
    sent_at timestamptz not null
);
create index letter_area on notices.letter (area, sent_at desc);

create table notices.message (
    id           uuid        not null primary key,
    addressee    text        not null check (addressee ~ '^[UAP]:'),
    key          text        not null,
    arguments    jsonb       not null,
    path         text        not null check (path = '' or path like '/%'),
    letter       uuid        references notices.letter on delete cascade,
    sent_at      timestamptz not null,
    announced_at timestamptz
);
create index message_addressee on notices.message (addressee, sent_at desc);
create index message_letter on notices.message (letter) where letter is not null;
create index message_to_announce on notices.message (sent_at) where announced_at is null;

-- Who has read a message; for messages to a role, each person of the role.
create table notices.receipt (
    message uuid        not null references notices.message on delete cascade,
    account uuid        not null,
    read_at timestamptz not null,
    primary key (message, account)
);

-- Personal data: where a person wants to be written to and about what. Purpose: to send what the person asked for.
-- Kept until the person empties it.
create table notices.preference (
    account  uuid    not null primary key,
    mail     text    not null default '' check (char_length(mail) <= 200),
    phone    text    not null default '' check (char_length(phone) <= 20),
    english  boolean not null,
    to_dos   boolean not null,
    due      boolean not null,
    messages boolean not null
);

-- What leaves the house. Address and text are emptied thirty days after it was sent or given up.
create table notices.dispatch (
    id         uuid        not null primary key,
    channel    text        not null check (channel in ('MAIL', 'SMS')),
    address    text        not null,
    subject    text        not null,
    body       text        not null,
    queued_at  timestamptz not null,
    attempts   integer     not null default 0,
    -- when to try (again); null once it is sent or given up
    next_at    timestamptz,
    sent_at    timestamptz,
    last_error text        not null default ''
);
create index dispatch_waiting on notices.dispatch (next_at) where next_at is not null;
create index dispatch_queued on notices.dispatch (queued_at desc);
