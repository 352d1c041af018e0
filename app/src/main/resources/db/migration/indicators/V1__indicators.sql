-- What is measured. Definitions change and keep their history; figures are only ever added.
create table indicators.indicator (
    id        uuid         not null primary key,
    -- the city or county whose indicator it is; figures may be about any area within
    area      uuid         not null,
    code      text         not null check (code ~ '^[A-Z][A-Z0-9_]{0,19}$'),
    name      text         not null check (name <> '' and length(name) <= 200),
    unit      text         not null check (length(unit) <= 40),
    direction text         not null check (direction in ('UP', 'DOWN')),
    decimals  smallint     not null check (decimals between 0 and 6),
    formula   text         not null check (length(formula) <= 500),
    source    text         not null check (length(source) <= 300),
    weight    numeric(6, 2) check (weight >= 0),
    -- 公民具备科学素质的比例: only an official sample survey gives it
    literacy  boolean      not null,
    shown     boolean      not null,
    of_plan   boolean      not null,
    created_at timestamptz not null,
    constraint indicator_code_once unique (area, code),
    constraint indicator_name_once unique (area, name),
    constraint indicator_with_its_kind unique (id, literacy),
    constraint indicator_literacy_is_never_computed check (not literacy or formula = '')
);

-- What a plan wants of an indicator, or the office itself (plan is null). A plan's goals are written only when the plan is adopted.
create table indicators.goal (
    indicator      uuid not null references indicators.indicator,
    plan           uuid,
    title          text not null,
    baseline_year  integer,
    baseline_value numeric,
    target_year    integer,
    target_value   numeric,
    dropped        boolean not null default false,
    constraint goal_once unique nulls not distinct (indicator, plan)
);

-- What was found. A correction is a further revision of the same figure; the old one stays.
create table indicators.figure (
    id           uuid        not null primary key,
    indicator    uuid        not null,
    literacy     boolean     not null,
    area         uuid        not null,
    year         integer     not null check (year between 1990 and 2200),
    period       text        not null check (period in ('YEAR', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')),
    revision     integer     not null check (revision >= 0),
    value        numeric,
    -- why nothing can be concluded yet; empty where the value speaks
    open_reason  text        not null check (length(open_reason) <= 300),
    method       text        not null check (method in ('SURVEY', 'STATUTORY', 'REPORTED', 'LEDGER')),
    source       text        not null check (source <> '' and length(source) <= 300),
    survey_round text        not null check (length(survey_round) <= 60),
    sample_size  integer     check (sample_size > 0),
    low          numeric,
    high         numeric,
    note         text        not null check (length(note) <= 500),
    -- why this revision was made; empty for the first
    reason       text        not null check (length(reason) <= 300),
    withdrawn    boolean     not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    foreign key (indicator, literacy) references indicators.indicator (id, literacy),
    constraint figure_revision_once unique (indicator, area, year, period, revision),
    constraint figure_says_something check (withdrawn or value is not null or open_reason <> ''),
    constraint figure_interval_whole check ((low is null) = (high is null) and (low is null or low <= high)),
    constraint figure_literacy_is_surveyed check (not literacy or (method = 'SURVEY' and survey_round <> '')),
    constraint figure_corrected_with_reason check ((revision = 0) = (reason = ''))
);
create index figure_of_area on indicators.figure (area, year);

create function indicators.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'figures and history are append-only: correct by a further revision' using errcode = 'restrict_violation';
end $$;
create trigger figure_append_only before update or delete or truncate on indicators.figure
    for each statement execute function indicators.refuse();

-- What was changed about a definition, field by field.
create table indicators.change (
    id        uuid        not null primary key,
    indicator uuid        not null references indicators.indicator,
    field     text        not null,
    was       text        not null,
    became    text        not null,
    changed_at timestamptz not null,
    changed_by uuid
);
create index change_of_indicator on indicators.change (indicator, id desc);
create trigger change_append_only before update or delete or truncate on indicators.change
    for each statement execute function indicators.refuse();
