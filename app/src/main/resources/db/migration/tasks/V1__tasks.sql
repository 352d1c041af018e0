-- One programme of a plan and year. Its tasks are rows; what was issued is kept whole in editions, which are only inserted.
create table tasks.programme (
    id           uuid primary key,
    plan_id      uuid        not null,
    area_id      uuid        not null,
    year         integer     not null check (year between 1949 and 2200),
    state        text        not null check (state in ('DRAFT', 'ISSUED', 'AMENDING', 'CLOSED')),
    title        text        not null check (title <> ''),
    introduction text        not null,
    edition      integer     not null check (edition >= 0),
    created_at   timestamptz not null,
    constraint one_programme_for_a_year unique (plan_id, year)
);
create index programme_area on tasks.programme (area_id, year desc);

create table tasks.edition (
    programme_id    uuid        not null references tasks.programme on delete cascade,
    number          integer     not null check (number >= 1),
    document_number text        not null check (document_number <> ''),
    issued_on       date        not null,
    reason          text        not null,
    title           text        not null,
    introduction    text        not null,
    content         jsonb       not null,
    issued_at       timestamptz not null,
    issued_by       uuid,
    issued_by_name  text        not null,
    primary key (programme_id, number)
);

create table tasks.task (
    id              uuid primary key,
    programme_id    uuid    not null references tasks.programme on delete cascade,
    position        integer not null,
    clause_id       uuid    not null,
    -- the clause as the plan calls it now; brought up to date when the plan gets a new edition
    clause_position integer not null,
    clause_number   text    not null,
    clause_title    text    not null,
    matter          text    not null check (matter <> ''),
    measures        text    not null,
    goal_text       text    not null,
    head            text    not null,
    liaison         text    not null,
    due             date    not null,
    remark          text    not null,
    state           text    not null check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    -- the edition that issued it first; null while only the office sees it
    issued_in       integer,
    carried_from    uuid references tasks.task on delete set null,
    -- counts changes of what the task says, so that nobody overwrites what he has not seen
    revision        integer not null default 1,
    constraint carried_over_once unique (programme_id, carried_from)
);
create index task_programme on tasks.task (programme_id, clause_position, position);
create index task_clause on tasks.task (clause_id);
create index task_carried on tasks.task (carried_from);
create index task_due on tasks.task (due) where state in ('PLANNED', 'UNDER_WAY');

create table tasks.task_unit (
    task_id   uuid    not null references tasks.task on delete cascade,
    unit_id   uuid    not null,
    role      text    not null check (role in ('LEAD', 'SUPPORT')),
    position  integer not null,
    unit_name text    not null,
    primary key (task_id, unit_id)
);
create index task_unit_unit on tasks.task_unit (unit_id);
comment on column tasks.task_unit.unit_name is 'the name of the day; editions keep it when a unit is renamed';

create table tasks.goal (
    id       uuid primary key,
    task_id  uuid    not null references tasks.task on delete cascade,
    position integer not null,
    what     text    not null,
    target   numeric not null check (target > 0),
    unit     text    not null check (unit <> ''),
    due      date,
    counting text    not null check (counting in ('SUM', 'LATEST')),
    binding  jsonb
);
create index goal_task on tasks.goal (task_id);

-- Figures people enter for goals that do not count themselves. Never changed: a wrong one is withdrawn with a reason.
create table tasks.actual (
    id               uuid primary key,
    goal_id          uuid        not null references tasks.goal,
    day              date        not null,
    amount           numeric     not null check (amount >= 0),
    source           text        not null check (source <> ''),
    entered_at       timestamptz not null,
    entered_by       uuid,
    entered_by_name  text        not null,
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawn_by_name text,
    withdrawn_reason text,
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index actual_goal on tasks.actual (goal_id, day);

create table tasks.history (
    id           uuid primary key,
    programme_id uuid        not null references tasks.programme on delete cascade,
    task_id      uuid,
    at           timestamptz not null,
    by           uuid,
    by_name      text        not null,
    -- what was done, as a message key
    what         text        not null,
    reason       text        not null,
    changes      jsonb       not null
);
create index history_task on tasks.history (task_id, at desc);
create index history_programme on tasks.history (programme_id, at desc);
