-- Yearly appraisal of units or counties: what is asked, who is asked, what they say of themselves and what the office finds.
create table appraisal.appraisal (
    id              uuid        not null primary key,
    area            uuid        not null,
    year            integer     not null check (year between 1990 and 2200),
    title           text        not null check (title <> '' and length(title) <= 80),
    state           text        not null
        check (state in ('DRAFT', 'SELF_SCORING', 'REVIEWING', 'OBJECTING', 'NOTICE', 'FINAL')),
    self_due        date        not null,
    objection_days  integer     not null check (objection_days between 1 and 60),
    notice_days     integer     not null check (notice_days between 1 and 60),
    -- how many points bonus items may bring altogether
    bonus_cap       numeric(6, 2) not null check (bonus_cap >= 0),
    contact         text        not null check (length(contact) <= 200),
    -- last day for objections and of the public notice; set when the step is taken
    objections_until date,
    notice_from     date,
    notice_until    date,
    created_at      timestamptz not null,
    constraint appraisal_title_once unique (area, year, title)
);

create table appraisal.item (
    id          uuid          not null primary key,
    appraisal   uuid          not null references appraisal.appraisal,
    position    integer       not null,
    category    text          not null check (length(category) <= 40),
    content     text          not null check (content <> '' and length(content) <= 200),
    standard    text          not null check (length(standard) <= 500),
    -- 以…为准
    proof       text          not null check (length(proof) <= 200),
    kind        text          not null check (kind in ('BASE', 'BONUS', 'VETO')),
    points      numeric(6, 2) not null check (points >= 0 and (kind = 'VETO') = (points = 0)),
    rule        text          not null check (rule in ('NONE', 'MISSING', 'SHARE', 'ALL', 'EACH')),
    expected    numeric(12, 2) check (expected > 0),
    step        numeric(12, 2) check (step > 0),
    per_step    numeric(6, 2)  check (per_step > 0),
    -- what the ledger counts for it; empty where people count themselves
    measure     text          not null default '',
    kinds       text[]        not null default '{}',
    constraint item_rule_whole check (
        case rule when 'NONE' then expected is null and step is null and per_step is null
                  when 'MISSING' then expected is not null and step is not null and per_step is not null
                  when 'EACH' then expected is null and step is not null and per_step is not null
                  else expected is not null and step is null and per_step is null end),
    constraint item_veto_has_no_rule check (kind <> 'VETO' or rule = 'NONE'),
    constraint item_position_once unique (appraisal, position) deferrable initially deferred
);

-- One for each unit or county that is appraised.
create table appraisal.sheet (
    id           uuid        not null primary key,
    appraisal    uuid        not null references appraisal.appraisal,
    unit         uuid,
    area         uuid,
    -- the name of the day, so that results keep it when a unit is renamed
    name         text        not null,
    position     integer     not null,
    state        text        not null check (state in ('OPEN', 'SUBMITTED', 'REVIEWED')),
    submitted_at timestamptz,
    objection    text        not null default '' check (length(objection) <= 1000),
    objected_at  timestamptz,
    decision     text        not null default '' check (length(decision) <= 1000),
    decided_at   timestamptz,
    upheld       boolean,
    constraint sheet_of_one_subject check ((unit is null) <> (area is null)),
    constraint sheet_once unique nulls not distinct (appraisal, unit, area)
);
create index sheet_of_unit on appraisal.sheet (unit);
create index sheet_of_area on appraisal.sheet (area);

create table appraisal.score (
    sheet        uuid not null references appraisal.sheet,
    item         uuid not null references appraisal.item,
    counted      numeric(12, 2),
    self_score   numeric(6, 2),
    self_note    text not null default '' check (length(self_note) <= 1000),
    files        uuid[] not null default '{}',
    score        numeric(6, 2),
    vetoed       boolean not null default false,
    comment      text not null default '' check (length(comment) <= 500),
    primary key (sheet, item)
);

-- Who did what when, and why. Only ever added to.
create table appraisal.event (
    id        uuid        not null primary key,
    appraisal uuid        not null references appraisal.appraisal,
    sheet     uuid        references appraisal.sheet,
    what      text        not null,
    item      text        not null default '',
    was       text        not null default '',
    became    text        not null default '',
    reason    text        not null default '' check (length(reason) <= 1000),
    at        timestamptz not null,
    by        uuid        not null
);
create index event_of_appraisal on appraisal.event (appraisal, id desc);
create index event_of_sheet on appraisal.event (sheet, id desc);
create function appraisal.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the history is append-only' using errcode = 'restrict_violation';
end $$;
create trigger event_append_only before update or delete or truncate on appraisal.event
    for each statement execute function appraisal.refuse();

-- Scores move only while somebody may move them: nothing in a final appraisal changes any more.
create function appraisal.guard_score() returns trigger language plpgsql as $$
declare
    phase text;
begin
    select a.state into phase from appraisal.sheet s join appraisal.appraisal a on a.id = s.appraisal where s.id = new.sheet;
    if phase = 'FINAL' then
        raise exception 'the appraisal is final' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger score_locked before insert or update on appraisal.score
    for each row execute function appraisal.guard_score();
