-- How an area reminds and supervises; an area without a row uses the usual rule.
create table supervision.rule (
    area_id            uuid primary key,
    before             integer[] not null,
    at_due             boolean   not null,
    overdue_every      integer   not null check (overdue_every between 0 and 60),
    overdue_most       integer   not null check (overdue_most between 0 and 60),
    acknowledge_within integer   not null check (acknowledge_within between 1 and 60),
    answer_within      integer   not null check (answer_within between 1 and 250),
    document_code      text      not null check (document_code <> ''),
    issuer             text      not null
);

-- Reminders that were sent; an automatic one of a stage is sent once for a due date, however often the rule is asked.
create table supervision.reminder (
    id        uuid primary key,
    task_id   uuid        not null,
    area_id   uuid        not null,
    matter    text        not null,
    unit_id   uuid        not null,
    unit_name text        not null,
    due       date        not null,
    stage     text        not null,
    note      text        not null,
    sent_at   timestamptz not null,
    sent_by   uuid,
    by_name   text        not null
);
create unique index one_reminder_of_a_stage on supervision.reminder (task_id, unit_id, due, stage) where stage <> 'HAND';
create index reminder_area on supervision.reminder (area_id, sent_at desc);
create index reminder_task on supervision.reminder (task_id, sent_at desc);

create table supervision.notice (
    id           uuid primary key,
    area_id      uuid        not null,
    code         text        not null check (code <> ''),
    year         integer     not null,
    serial       integer     not null check (serial >= 1),
    title        text        not null check (title <> ''),
    kind         text        not null check (kind in ('TASK', 'REPORT', 'CLAUSE', 'FREE')),
    subject_id   uuid,
    matter       text        not null check (matter <> ''),
    demand       text        not null check (demand <> ''),
    issued_on    date        not null,
    working_days integer     not null check (working_days between 1 and 250),
    deadline     date        not null,
    issuer       text        not null,
    issued_at    timestamptz not null,
    issued_by    uuid,
    by_name      text        not null,
    constraint one_notice_of_a_number unique (area_id, code, year, serial),
    check ((kind = 'FREE') = (subject_id is null))
);
create index notice_area on supervision.notice (area_id, issued_at desc);
create index notice_subject on supervision.notice (subject_id);

create table supervision.addressee (
    notice_id  uuid    not null references supervision.notice,
    unit_id    uuid    not null,
    unit_name  text    not null,
    position   integer not null,
    state      text    not null check (state in ('SENT', 'WORKING', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
    deadline   date    not null,
    escalated  boolean not null default false,
    primary key (notice_id, unit_id)
);
create index addressee_unit on supervision.addressee (unit_id);
create index addressee_open on supervision.addressee (deadline) where state in ('SENT', 'WORKING', 'ANSWERED');

-- What was done with a notice; only ever inserted.
create table supervision.event (
    id        uuid primary key,
    notice_id uuid        not null references supervision.notice,
    unit_id   uuid,
    what      text        not null,
    text      text        not null,
    at        timestamptz not null,
    by        uuid,
    by_name   text        not null
);
create index event_notice on supervision.event (notice_id, at);

create table supervision.attachment (
    event_id uuid not null references supervision.event,
    file_id  uuid not null,
    primary key (event_id, file_id)
);
create index attachment_file on supervision.attachment (file_id);
