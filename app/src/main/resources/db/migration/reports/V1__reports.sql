-- A round asks every unit of a plan for its report of one quarter.
create table reports.round (
    id             uuid        not null primary key,
    area_id        uuid        not null,
    plan_id        uuid        not null,
    year           integer     not null check (year between 1949 and 2200),
    quarter        integer     not null check (quarter between 1 and 4),
    due            date        not null,
    opened_at      timestamptz not null,
    opened_by      uuid,
    opened_by_name text        not null,
    constraint one_round_a_quarter unique (plan_id, year, quarter)
);
create index round_of_area on reports.round (area_id, year desc, quarter desc);

create table reports.report (
    id           uuid    not null primary key,
    round_id     uuid    not null references reports.round,
    unit_id      uuid    not null,
    unit_name    text    not null,
    position     integer not null,
    state        text    not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACCEPTED')),
    -- what forms send back, so that two people do not overwrite each other
    revision     integer not null default 0,
    overview     text    not null default '' check (length(overview) <= 4000),
    problems     text    not null default '' check (length(problems) <= 4000),
    plans        text    not null default '' check (length(plans) <= 4000),
    -- the first time it was handed in; what was sent back later stays in time
    submitted_at timestamptz,
    constraint one_report_a_unit unique (round_id, unit_id)
);
create index report_of_unit on reports.report (unit_id, round_id);

-- What a unit says about one clause. Figures are the ledger's of the quarter; with the submission they are kept as they were.
create table reports.section (
    report_id     uuid    not null references reports.report,
    clause_id     uuid    not null,
    clause_number text    not null,
    clause_title  text    not null,
    role          text    not null check (role in ('LEAD', 'SUPPORT')),
    position      integer not null,
    -- null: nobody has written anything yet
    body          text check (length(body) <= 4000),
    happenings    bigint,
    sessions      bigint,
    people        bigint,
    online_people bigint,
    primary key (report_id, clause_id)
);
create index section_of_clause on reports.section (clause_id);

create table reports.attachment (
    report_id uuid    not null references reports.report,
    file      uuid    not null,
    position  integer not null,
    primary key (report_id, file)
);

-- Who took which step when and why. Only inserted.
create table reports.step (
    id        bigint generated always as identity primary key,
    report_id uuid        not null references reports.report,
    step      text        not null,
    reason    text        not null check (length(reason) <= 1000),
    by_id     uuid        not null,
    by_name   text        not null,
    at        timestamptz not null
);
create index step_of_report on reports.step (report_id, id);

-- How a city collects reports; without a row the usual setting holds.
create table reports.setting (
    area_id   uuid    not null primary key,
    automatic boolean not null,
    due_days  integer not null check (due_days between 1 and 60)
);
comment on column reports.setting.due_days is 'working days after the end of the quarter until reports are due';
