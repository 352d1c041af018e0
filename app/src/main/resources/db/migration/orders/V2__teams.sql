-- The team of module volunteers an order lies with; null where the unit serves itself, and in orders from before there were teams.
alter table orders.service_order add column team_id uuid;
alter table orders.service_order add column hours_record uuid;
comment on column orders.service_order.hours_record is 'the record of hours in module volunteers; it may have been taken back there';
create index order_team on orders.service_order (team_id) where team_id is not null;

-- Who served, as the leader reported; hours are made of it when both sides agree.
create table orders.served_by (
    order_id  uuid          not null references orders.service_order,
    volunteer uuid          not null,
    hours     numeric(5, 2) not null check (hours > 0 and hours <= 24),
    primary key (order_id, volunteer)
);

-- What a service is about, in the topics of module volunteers: who can help with it.
alter table orders.service add column topics text[] not null default '{}';
