-- What the public can take part in.
create table activities.activity (
    id             uuid primary key,
    city_id        uuid        not null,
    area_id        uuid        not null,
    path           uuid[]      not null,
    unit_id        uuid        not null,
    unit_name      text        not null,
    unit_path      uuid[]      not null,
    title          text        not null check (title <> ''),
    description    text        not null,
    kind           text        not null,
    rhythm         text        not null check (rhythm in ('SINGLE', 'RECURRING', 'MULTI_SESSION')),
    attendance     text        not null check (attendance in ('ON_SITE', 'ONLINE', 'BOTH')),
    venue          text        not null,
    link           text        not null,
    audiences      text[]      not null check (cardinality(audiences) > 0),
    clauses        uuid[]      not null,
    theme          text        not null,
    partners       text        not null,
    contact        text        not null,
    sign_up        boolean     not null,
    capacity       integer     check (capacity between 1 and 100000),
    sign_up_opens  timestamptz,
    sign_up_closes timestamptz,
    minors         boolean     not null,
    state          text        not null check (state in ('DRAFT', 'ANNOUNCED', 'CLOSED', 'CALLED_OFF')),
    step           text        not null,
    reason         text        not null default '',
    announced_at   timestamptz,
    revision       integer     not null default 0,
    sample         boolean     not null,
    changed_at     timestamptz not null,
    constraint somewhere check ((attendance = 'ONLINE' or venue <> '') and (attendance = 'ON_SITE' or link <> '')),
    constraint opens_before_it_closes check (sign_up_opens < sign_up_closes)
);
create index activity_path on activities.activity using gin (path);
create index activity_unit on activities.activity (unit_id);
create index activity_unit_path on activities.activity using gin (unit_path);
create index activity_theme on activities.activity (theme) where theme <> '';

-- One row for each time it takes place. Once announced, a session is moved or called off, never removed.
create table activities.session (
    id          uuid primary key,
    activity_id uuid        not null references activities.activity,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    called_off  boolean     not null default false,
    reason      text        not null default '',
    constraint ends_after_it_starts check (ends_at > starts_at and ends_at <= starts_at + interval '366 days'),
    constraint one_session_at_a_time exclude using btree (activity_id with =, starts_at with =) where (not called_off)
        deferrable initially deferred
);
create index session_activity on activities.session (activity_id, starts_at);
create index session_time on activities.session (starts_at, ends_at);

create table activities.cost (
    activity_id uuid   not null references activities.activity,
    item        text   not null,
    fen         bigint not null check (fen between 1 and 100000000000),
    primary key (activity_id, item)
);

-- What is asked of whoever signs up; a question that was asked once keeps its id and only goes out of use.
create table activities.question (
    id          uuid primary key,
    activity_id uuid    not null references activities.activity,
    sort        integer not null,
    text        text    not null check (text <> ''),
    required    boolean not null,
    asked       boolean not null,
    constraint one_question_of_a_text unique (activity_id, text)
);

-- What was done with an activity; only ever inserted.
create table activities.event (
    id          uuid primary key,
    activity_id uuid        not null references activities.activity,
    step        text        not null,
    from_state  text,
    to_state    text        not null,
    reason      text        not null,
    at          timestamptz not null,
    by          uuid,
    by_name     text        not null
);
create index event_activity on activities.event (activity_id, at, id);

-- The steps an activity can take. The same table stands in the program; a test compares the two.
create table activities.transition (
    step       text not null,
    from_state text not null,
    to_state   text not null,
    primary key (step, from_state)
);
insert into activities.transition (step, from_state, to_state) values
    ('EDIT', 'DRAFT', 'DRAFT'),
    ('EDIT', 'ANNOUNCED', 'ANNOUNCED'),
    ('ANNOUNCE', 'DRAFT', 'ANNOUNCED'),
    ('CALL_OFF_SESSION', 'ANNOUNCED', 'ANNOUNCED'),
    ('CALL_OFF', 'DRAFT', 'CALLED_OFF'),
    ('CALL_OFF', 'ANNOUNCED', 'CALLED_OFF'),
    ('CLOSE', 'ANNOUNCED', 'CLOSED'),
    ('REOPEN', 'CLOSED', 'ANNOUNCED');

create function activities.refuse_illegal_step() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.step <> 'ENTER' then
            raise exception 'an activity begins as a draft' using errcode = 'check_violation', constraint = 'legal_step';
        end if;
    elsif not exists (select 1 from activities.transition t
                      where t.step = new.step and t.from_state = old.state and t.to_state = new.state) then
        raise exception '% does not lead from % to %', new.step, old.state, new.state
            using errcode = 'check_violation', constraint = 'legal_step';
    end if;
    return new;
end $$;
create trigger legal_step before insert or update of state, step on activities.activity
    for each row execute function activities.refuse_illegal_step();

-- What the public knows of stays: a session can go only while the activity is a draft.
create function activities.keep_announced_session() returns trigger language plpgsql as $$
begin
    if exists (select 1 from activities.activity a where a.id = old.activity_id and a.announced_at is not null) then
        raise exception 'an announced session is called off, not removed' using errcode = 'check_violation', constraint = 'session_stays';
    end if;
    return old;
end $$;
create trigger session_stays before delete on activities.session
    for each row execute function activities.keep_announced_session();
