-- Personal data of people with accounts. Purpose: to sign in and to reach them. Kept with the account; sealed by the application
-- with a key that is not in the database; equal texts are found by a keyed hash.
create table personal.field (
    person     uuid        not null,
    kind       text        not null,
    sealed     bytea       not null,
    hash       bytea       check (octet_length(hash) = 32),
    places     uuid[]      not null,
    changed_at timestamptz not null,
    primary key (person, kind)
);
comment on column personal.field.places is 'unit and areas the person works in: who administers one of them reaches the row';
create unique index sign_in_name_is_unique on personal.field (hash) where kind = 'SIGN_IN_NAME';
create index field_hash on personal.field (kind, hash);

-- Whether the transaction may see what belongs to this person at these places. Without a setting it may see nothing.
create function personal.reaches(person uuid, places uuid[]) returns boolean language sql stable as $$
    select coalesce(current_setting('kepu.everybody', true), '') = 'on'
        or person::text = coalesce(current_setting('kepu.person', true), '')
        or places && coalesce(nullif(current_setting('kepu.places', true), ''), '{}')::uuid[]
$$;

alter table personal.field enable row level security;
create policy within_reach on personal.field
    using (personal.reaches(person, places)) with check (personal.reaches(person, places));

-- Who has this text, found by its keyed hash before anybody is signed in. Runs as the owner, whom the policy does not bind.
create function personal.whose(kind text, hashes bytea[]) returns table (person uuid, hash bytea)
    language sql stable security definer set search_path = '' as $$
    select f.person, f.hash from personal.field f where f.kind = $1 and f.hash = any ($2)
$$;
