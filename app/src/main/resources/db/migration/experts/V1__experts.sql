-- Experts who answer for science: who checks content, speaks, advises. Name and phone lie sealed in personal.field under the same id.
create table experts.expert (
    id           uuid        not null primary key,
    area         uuid        not null,
    -- from the city down to the area
    path         uuid[]      not null check (path[cardinality(path)] = area),
    discipline   text        not null check (discipline <> ''),
    titles       text        not null check (length(titles) <= 100),
    organisation text        not null check (organisation <> '' and length(organisation) <= 80),
    topics       text[]      not null,
    consent_on   date        not null,
    -- when the person agreed to be in the list for everybody
    public_on    date,
    retired_on   date,
    erased_at    timestamptz,
    entered_at   timestamptz not null,
    entered_by   uuid        not null
);
create index expert_path on experts.expert using gin (path);
create index expert_discipline on experts.expert (discipline, id);

-- What an expert says would keep from judging fairly, from a day on, and until when. Only added to and ended.
create table experts.conflict (
    id          uuid        not null primary key,
    expert      uuid        not null references experts.expert,
    text        text        not null check (text <> '' and length(text) <= 300),
    valid_from  date        not null,
    valid_to    date        check (valid_to >= valid_from),
    declared_at timestamptz not null,
    declared_by uuid        not null
);
create index conflict_expert on experts.conflict (expert, valid_from desc);

create function experts.keep() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - 'valid_to' is distinct from to_jsonb(old) - 'valid_to'
        or old.valid_to is not null and (new.valid_to is null or new.valid_to > old.valid_to) then
        raise exception 'a declaration is only ended, never changed or lengthened' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger conflict_kept before update on experts.conflict for each row execute function experts.keep();
