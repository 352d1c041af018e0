-- What can be ordered.
create table orders.service (
    id          uuid primary key,
    city_id     uuid        not null,
    path        uuid[]      not null,
    unit_id     uuid        not null,
    unit_name   text        not null,
    title       text        not null check (title <> ''),
    description text        not null,
    audiences   text[]      not null check (cardinality(audiences) > 0),
    minutes     integer     not null check (minutes between 10 and 2880),
    months      integer[]   not null,
    needs       text        not null,
    kind        text        not null,
    clauses     uuid[]      not null,
    open        boolean     not null,
    active      boolean     not null,
    sample      boolean     not null,
    changed_at  timestamptz not null,
    constraint one_service_of_a_title unique (unit_id, title)
);
create index service_active on orders.service (unit_name, title) where active;
create index service_path on orders.service using gin (path);

create table orders.service_order (
    id           uuid primary key,
    number       text        not null constraint one_order_of_a_number unique,
    service_id   uuid        not null references orders.service,
    title        text        not null,
    open         boolean     not null,
    city_id      uuid        not null,
    area_id      uuid        not null,
    path         uuid[]      not null,
    place        text        not null check (place <> ''),
    audience     text        not null,
    people       integer     not null check (people between 1 and 100000),
    wished       text        not null,
    remarks      text        not null,
    sent_at      timestamptz not null,
    entered_by   uuid,
    entered_name text        not null,
    sample       boolean     not null,
    state        text        not null check (state in ('REQUESTED', 'DISPATCHED', 'CLAIMED', 'OFFERED', 'ACCEPTED', 'SCHEDULED',
                                 'SERVED', 'CONFIRMED', 'CLOSED', 'REJECTED', 'WITHDRAWN')),
    step         text        not null,
    due          date,
    unit_id      uuid,
    unit_name    text        not null default '',
    team         text        not null default '',
    leader       uuid,
    leader_unit  uuid,
    appointed    date,
    served_on    date,
    minutes      integer     not null default 0,
    reported_by  uuid,
    rating       integer     not null default 0 check (rating between 0 and 5),
    words        text        not null default '',
    rectify_by   date,
    warned       boolean     not null default false,
    escalated    boolean     not null default false,
    changed_at   timestamptz not null
);
create index order_late on orders.service_order (due) where due is not null;
create index order_path on orders.service_order using gin (path);
create index order_unit on orders.service_order (unit_id);
create index order_leader on orders.service_order (leader);
create index order_leader_unit on orders.service_order (leader_unit);
create index order_open on orders.service_order (city_id) where open and state = 'DISPATCHED';

-- Who asked: sealed, apart from the order, removed some time after its end.
create table orders.requester (
    order_id uuid primary key references orders.service_order,
    name     bytea not null,
    mobile   bytea not null,
    link     bytea not null,
    link_hash bytea not null constraint one_order_of_a_link unique
);

create table orders.reached (
    order_id uuid    not null references orders.service_order,
    audience text    not null,
    people   integer not null check (people between 1 and 100000),
    primary key (order_id, audience)
);

-- What was done with an order; only ever inserted.
create table orders.event (
    id         uuid primary key,
    order_id   uuid        not null references orders.service_order,
    step       text        not null,
    from_state text,
    to_state   text        not null,
    reason     text        not null,
    at         timestamptz not null,
    party      text        not null,
    by         uuid,
    by_name    text        not null
);
create index event_order on orders.event (order_id, at, id);

-- The steps an order can take. The same table stands in the program; a test compares the two.
create table orders.transition (
    step       text not null,
    from_state text not null,
    to_state   text not null,
    primary key (step, from_state)
);
insert into orders.transition (step, from_state, to_state) values
    ('DISPATCH', 'REQUESTED', 'DISPATCHED'),
    ('REJECT', 'REQUESTED', 'REJECTED'),
    ('CLAIM', 'DISPATCHED', 'CLAIMED'),
    ('SEND_BACK', 'DISPATCHED', 'REQUESTED'),
    ('SEND_BACK', 'CLAIMED', 'REQUESTED'),
    ('OFFER', 'CLAIMED', 'OFFERED'),
    ('SERVE_ITSELF', 'CLAIMED', 'ACCEPTED'),
    ('ACCEPT', 'OFFERED', 'ACCEPTED'),
    ('DECLINE', 'OFFERED', 'CLAIMED'),
    ('RECALL', 'OFFERED', 'CLAIMED'),
    ('RECALL', 'ACCEPTED', 'CLAIMED'),
    ('RECALL', 'SCHEDULED', 'CLAIMED'),
    ('SCHEDULE', 'ACCEPTED', 'SCHEDULED'),
    ('RESCHEDULE', 'SCHEDULED', 'SCHEDULED'),
    ('REPORT', 'SCHEDULED', 'SERVED'),
    ('NO_SHOW', 'SCHEDULED', 'ACCEPTED'),
    ('CONFIRM', 'SERVED', 'CONFIRMED'),
    ('DENY', 'SERVED', 'CLAIMED'),
    ('RATE', 'CONFIRMED', 'CLOSED'),
    ('CLOSE', 'CONFIRMED', 'CLOSED'),
    ('WITHDRAW', 'REQUESTED', 'WITHDRAWN'),
    ('WITHDRAW', 'DISPATCHED', 'WITHDRAWN'),
    ('WITHDRAW', 'CLAIMED', 'WITHDRAWN'),
    ('WITHDRAW', 'OFFERED', 'WITHDRAWN'),
    ('WITHDRAW', 'ACCEPTED', 'WITHDRAWN'),
    ('WITHDRAW', 'SCHEDULED', 'WITHDRAWN'),
    ('RELEASE', 'CLAIMED', 'DISPATCHED'),
    ('RECTIFY', 'CLOSED', 'CLOSED');

create function orders.refuse_illegal_step() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'REQUESTED' or new.step <> 'REQUEST' then
            raise exception 'an order begins as a request' using errcode = 'check_violation', constraint = 'legal_step';
        end if;
    elsif not exists (select 1 from orders.transition t
                      where t.step = new.step and t.from_state = old.state and t.to_state = new.state) then
        raise exception '% does not lead from % to %', new.step, old.state, new.state
            using errcode = 'check_violation', constraint = 'legal_step';
    end if;
    return new;
end $$;
create trigger legal_step before insert or update of state, step on orders.service_order
    for each row execute function orders.refuse_illegal_step();
