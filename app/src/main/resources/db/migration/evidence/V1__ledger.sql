-- What happened, once each. Entries are only ever inserted: a mistake is corrected by an entry with opposite quantities.
create table evidence.entry (
    id            uuid           not null primary key,
    day           date           not null check (day between '1990-01-01' and '2200-12-31'),
    area          uuid           not null,
    -- from the city down to the area itself, as the tree stood when this was entered
    path          uuid[]         not null,
    -- who did it; empty where a village or community did it on its own
    unit          uuid,
    kind          text           not null,
    title         text           not null check (title <> '' and length(title) <= 120),
    note          text           not null check (length(note) <= 1000),
    clauses       uuid[]         not null,
    -- for whom, also where nobody counted the people
    audiences     text[]         not null,
    youth         bigint         not null,
    farmer        bigint         not null,
    worker        bigint         not null,
    elder         bigint         not null,
    official      bigint         not null,
    general       bigint         not null,
    sessions      bigint         not null,
    online_people bigint         not null,
    hours         numeric(14, 2) not null,
    items         bigint         not null,
    copies        bigint         not null,
    volunteers    bigint         not null,
    fen           bigint         not null,
    sign          smallint       not null check (sign in (1, -1)),
    reverses      uuid references evidence.entry,
    reason        text           not null check (length(reason) <= 500),
    source        text           not null check (source ~ '^[a-z]+:.+$' and length(source) <= 200),
    -- 0 for the first entry of a source, 1 for the one entered after that was reversed, and so on
    revision      integer        not null check (revision >= 0),
    recorded_at   timestamptz    not null,
    recorded_by   uuid           not null,
    constraint entry_path_ends_here check (path[cardinality(path)] = area),
    constraint entry_clauses_once check (cardinality(clauses) <= 40 and array_position(clauses, null) is null),
    constraint entry_reversal_whole check ((sign = -1) = (reverses is not null) and (sign = -1) = (reason <> '')),
    constraint entry_quantities_signed check (
        least(youth * sign, farmer * sign, worker * sign, elder * sign, official * sign, general * sign, sessions * sign,
            online_people * sign, hours * sign, items * sign, copies * sign, volunteers * sign, fen * sign) >= 0),
    -- the application says it in a sentence first; this is the wall behind it
    constraint entry_without_personal_data check (
        (title || E'\n' || note || E'\n' || reason) !~ '(^|[^0-9])1[3-9][0-9]{9}([^0-9]|$)'
        and (title || E'\n' || note || E'\n' || reason) !~ '(^|[^0-9])[1-9][0-9]{5}(19|20)[0-9]{2}[01][0-9][0-3][0-9][0-9]{3}[0-9Xx]'),
    constraint entry_reversed_once unique (reverses)
);
create unique index entry_happening_once on evidence.entry (source, revision) where reverses is null;
create index entry_reversals_of_source on evidence.entry (source) where reverses is not null;
create index entry_day on evidence.entry (day desc, id desc);
create index entry_unit on evidence.entry (unit, day desc, id desc);
create index entry_clauses_and_areas on evidence.entry using gin (clauses, path);
create index entry_recorder on evidence.entry (recorded_by, id desc);

-- What proves an entry; a file may prove several.
create table evidence.attachment (
    entry       uuid        not null references evidence.entry,
    file        uuid        not null,
    attached_at timestamptz not null,
    attached_by uuid        not null,
    primary key (entry, file)
);
create index attachment_file on evidence.attachment (file);

create function evidence.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: correct by reversal' using errcode = 'restrict_violation';
end $$;
create trigger entry_append_only before update or delete or truncate on evidence.entry
    for each statement execute function evidence.refuse();
create trigger attachment_append_only before update or delete or truncate on evidence.attachment
    for each statement execute function evidence.refuse();

-- A reversal takes back exactly one entry, whole, on the same day and for the same clauses.
create function evidence.check_reversal() returns trigger language plpgsql as $$
begin
    perform from evidence.entry e
    where e.id = new.reverses and e.reverses is null
      and (e.day, e.area, e.path, e.unit, e.kind, e.title, e.clauses, e.audiences, e.source, e.revision)
          is not distinct from
          (new.day, new.area, new.path, new.unit, new.kind, new.title, new.clauses, new.audiences, new.source, new.revision)
      and (e.youth, e.farmer, e.worker, e.elder, e.official, e.general, e.sessions, e.online_people, e.hours, e.items,
           e.copies, e.volunteers, e.fen)
          = (-new.youth, -new.farmer, -new.worker, -new.elder, -new.official, -new.general, -new.sessions,
             -new.online_people, -new.hours, -new.items, -new.copies, -new.volunteers, -new.fen);
    if not found then
        raise exception 'a reversal must be the exact opposite of the entry it takes back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger entry_reversal_opposite before insert on evidence.entry
    for each row when (new.reverses is not null) execute function evidence.check_reversal();

-- Entries not yet in the roll-up. A row becomes visible with its entry and leaves in the transaction that folds it, so that
-- in any snapshot, roll-up and waiting entries together are all entries, whoever is still writing.
create table evidence.unfolded (
    entry uuid not null
);
create function evidence.wait_for_fold() returns trigger language plpgsql as $$
begin
    insert into evidence.unfolded (entry) values (new.id);
    return null;
end $$;
create trigger entry_waits after insert on evidence.entry for each row execute function evidence.wait_for_fold();

-- Sums by month for a city or a county (with all below) and one facet: all, one clause, unit, kind, audience, or area directly
-- below. An entry stands in one row for every clause and audience it has, so rows of those facets must not be added up.
create table evidence.rollup (
    area          uuid           not null,
    facet         text           not null check (facet in ('ALL', 'CLAUSE', 'UNIT', 'KIND', 'AUDIENCE', 'AREA')),
    month         date           not null,
    key           text           not null,
    -- whether the area is the root of a tree
    root          boolean        not null,
    happenings    bigint         not null,
    youth         bigint         not null,
    farmer        bigint         not null,
    worker        bigint         not null,
    elder         bigint         not null,
    official      bigint         not null,
    general       bigint         not null,
    sessions      bigint         not null,
    online_people bigint         not null,
    hours         numeric(18, 2) not null,
    items         bigint         not null,
    copies        bigint         not null,
    volunteers    bigint         not null,
    fen           bigint         not null,
    primary key (area, facet, month, key)
) with (fillfactor = 80);
create index rollup_of_roots on evidence.rollup (facet, month, key) where root;

-- Areas that were met below the county level: the roll-up does not know them.
create table evidence.deep_area (
    area uuid not null primary key
);
