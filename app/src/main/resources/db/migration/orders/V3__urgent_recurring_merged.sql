-- Orders that come again: each is made into single orders ahead of time.
create table orders.series (
    id         uuid primary key,
    every      text        not null check (every in ('WEEK', 'MONTH')),
    first_on   date        not null,
    last_on    date        not null check (last_on > first_on and last_on <= first_on + 366),
    made       integer     not null check (made > 0),
    next_on    date,
    stopped_at timestamptz,
    stopped_by text        not null default '',
    check (stopped_at is null or next_on is null)
);
create index series_next on orders.series (next_on) where next_on is not null;

alter table orders.service_order
    add column group_name  text not null default '' check (length(group_name) <= 60),
    add column urgency     text not null default '' check (length(urgency) <= 200),
    add column series_id   uuid references orders.series,
    add column series_on   date,
    add column merged_into uuid references orders.service_order,
    add constraint series_has_days check ((series_id is null) = (series_on is null)),
    add constraint one_order_of_a_day unique (series_id, series_on);
comment on column orders.service_order.urgency is 'why it is urgent; empty if it is not';
create index order_merged on orders.service_order (merged_into) where merged_into is not null;

alter table orders.service_order drop constraint service_order_state_check;
alter table orders.service_order
    add constraint service_order_state_check check (state in ('REQUESTED', 'DISPATCHED', 'CLAIMED', 'OFFERED', 'ACCEPTED',
        'SCHEDULED', 'SERVED', 'CONFIRMED', 'CLOSED', 'REJECTED', 'WITHDRAWN', 'MERGED')),
    add constraint merged_into_another check ((state = 'MERGED') = (merged_into is not null) and merged_into <> id);

-- An order nobody is asked for is every unit's of the city; also one that was assigned to a unit which exists no longer.
drop index orders.order_open;
create index order_free on orders.service_order (city_id) where unit_id is null and state = 'DISPATCHED';

insert into orders.transition (step, from_state, to_state) values
    ('MERGE', 'REQUESTED', 'MERGED'),
    ('SPLIT', 'MERGED', 'REQUESTED'),
    ('WITHDRAW', 'MERGED', 'WITHDRAWN'),
    ('HAND_OVER', 'DISPATCHED', 'DISPATCHED'),
    ('HAND_OVER', 'CLAIMED', 'CLAIMED'),
    ('HAND_OVER', 'OFFERED', 'OFFERED'),
    ('HAND_OVER', 'ACCEPTED', 'ACCEPTED'),
    ('HAND_OVER', 'SCHEDULED', 'SCHEDULED'),
    ('HAND_OVER', 'SERVED', 'SERVED'),
    ('ORPHAN', 'DISPATCHED', 'REQUESTED'),
    ('ORPHAN', 'CLAIMED', 'REQUESTED'),
    ('ORPHAN', 'OFFERED', 'REQUESTED'),
    ('ORPHAN', 'ACCEPTED', 'REQUESTED'),
    ('ORPHAN', 'SCHEDULED', 'REQUESTED');

-- A step that a phone sends again is known by the key of its form.
create table orders.receipt (
    key      uuid primary key,
    order_id uuid        not null references orders.service_order,
    at       timestamptz not null
);
create index receipt_at on orders.receipt (at);
