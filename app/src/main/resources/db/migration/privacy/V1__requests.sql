-- What people ask about their own data. Purpose: to answer in time and prove it. Kept three years after the answer.
create table privacy.request (
    id          uuid        not null primary key,
    person      uuid        not null,
    places      uuid[]      not null,
    kind        text        not null,
    text        text        not null check (length(text) between 1 and 1000),
    made_at     timestamptz not null,
    due         date        not null,
    state       text        not null check (state in ('OPEN', 'GRANTED', 'REFUSED')),
    answer      text        not null check (length(answer) <= 1000),
    answered_by uuid,
    answered_at timestamptz,
    check ((state = 'OPEN') = (answered_at is null) and (state = 'OPEN') = (answer = ''))
);
create index request_queue on privacy.request (due, id) where state = 'OPEN';
create index request_person on privacy.request (person, made_at desc);

create function privacy.reaches(person uuid, places uuid[]) returns boolean language sql stable as $$
    select coalesce(current_setting('kepu.everybody', true), '') = 'on'
        or person::text = coalesce(current_setting('kepu.person', true), '')
        or places && coalesce(nullif(current_setting('kepu.places', true), ''), '{}')::uuid[]
$$;
alter table privacy.request enable row level security;
create policy within_reach on privacy.request
    using (privacy.reaches(person, places)) with check (privacy.reaches(person, places));
