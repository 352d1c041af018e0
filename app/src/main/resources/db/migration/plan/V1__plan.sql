-- A plan is one period of one area. Its content is kept by editions, each a whole copy that is only ever inserted: adopting
-- a document writes a new edition and then moves plan.edition to it, so readers see the old state or the new one.
create table plan.plan (
    id             uuid primary key,
    area_id        uuid        not null,
    period_from    integer     not null check (period_from between 1949 and 2200),
    period_to      integer     not null check (period_to between period_from and 2200),
    status         text        not null check (status in ('DRAFT', 'RUNNING', 'CLOSED')),
    status_since   timestamptz not null,
    edition        integer     not null check (edition >= 1),
    predecessor_id uuid references plan.plan,
    constraint one_plan_for_a_period unique (area_id, period_from, period_to)
);
create unique index one_running_plan on plan.plan (area_id) where status = 'RUNNING';

create table plan.edition (
    plan_id         uuid        not null references plan.plan,
    number          integer     not null check (number >= 1),
    reason          text        not null check (reason in ('DOCUMENT', 'CORRECTION', 'NEXT_PERIOD')),
    title           text        not null check (title <> ''),
    issuer          text        not null,
    document_number text        not null,
    issued_on       date,
    addressed       text[]      not null,
    copied          text[]      not null,
    source_file     uuid,
    origin          uuid        not null,
    adopted_at      timestamptz not null,
    adopted_by      uuid,
    primary key (plan_id, number),
    constraint adopted_once unique (origin)
);
comment on column plan.edition.origin is 'what was adopted (an import); adopting it a second time changes nothing';
alter table plan.plan
    add constraint edition_exists foreign key (id, edition) references plan.edition (plan_id, number) deferrable initially deferred;

create table plan.programme (
    plan_id  uuid    not null,
    edition  integer not null,
    id       uuid    not null,
    position integer not null,
    part     text    not null,
    code     text    not null,
    number   text    not null,
    title    text    not null check (title <> ''),
    kind     text    not null check (kind in ('ACTION', 'PROJECT', 'MECHANISM')),
    audience text check (audience in ('YOUTH', 'FARMER', 'WORKER', 'ELDER', 'OFFICIAL', 'GENERAL')),
    intro    text    not null,
    primary key (plan_id, edition, id),
    foreign key (plan_id, edition) references plan.edition
);

create table plan.clause (
    plan_id      uuid    not null,
    edition      integer not null,
    id           uuid    not null,
    programme_id uuid    not null,
    position     integer not null,
    number       text    not null,
    title        text    not null check (title <> ''),
    body         text    not null,
    open_ended   boolean not null,
    first_line   integer,
    last_line    integer,
    primary key (plan_id, edition, id),
    foreign key (plan_id, edition, programme_id) references plan.programme
);
create index clause_by_id on plan.clause (id, edition desc);

create table plan.clause_lineage (
    clause_id      uuid not null,
    predecessor_id uuid not null check (predecessor_id <> clause_id),
    primary key (clause_id, predecessor_id)
);
create index clause_successors on plan.clause_lineage (predecessor_id);
comment on table plan.clause_lineage is 'where a clause comes from when it was split off, merged or carried into a new period';

create table plan.duty (
    plan_id   uuid    not null,
    edition   integer not null,
    clause_id uuid    not null,
    unit_id   uuid    not null,
    unit_name text    not null,
    role      text    not null check (role in ('LEAD', 'SUPPORT')),
    position  integer not null,
    primary key (plan_id, edition, clause_id, unit_id),
    foreign key (plan_id, edition, clause_id) references plan.clause
);
create index duty_of_unit on plan.duty (unit_id);
comment on column plan.duty.unit_name is 'the name of the day, so that old editions keep it when a unit is renamed';

create table plan.indicator (
    plan_id        uuid    not null,
    edition        integer not null,
    position       integer not null,
    name           text    not null check (name <> ''),
    unit           text    not null,
    baseline_year  integer,
    baseline_value numeric,
    target_year    integer,
    target_value   numeric,
    primary key (plan_id, edition, position),
    foreign key (plan_id, edition) references plan.edition
);
comment on column plan.indicator.target_value is 'null until an authority sets it; never interpolated';

create table plan.phase (
    plan_id  uuid    not null,
    edition  integer not null,
    position integer not null,
    name     text    not null check (name <> ''),
    body     text    not null,
    period_from integer not null,
    period_to   integer not null check (period_to >= period_from),
    primary key (plan_id, edition, position),
    foreign key (plan_id, edition) references plan.edition
);
