-- Lists of hundreds of thousands of orders: in the sequence of the list, and by state.
drop index orders.order_late;
create index order_list on orders.service_order (due, id desc);
create index order_state on orders.service_order (state, due, id desc);
drop index orders.order_unit;
create index order_unit on orders.service_order (unit_id, due);

-- What is asked for, where, by whom: read from this index alone.
create index order_demand on orders.service_order (city_id, sent_at) include (area_id, audience, service_id, state);
create index order_served on orders.service_order (city_id, area_id) where state in ('CONFIRMED', 'CLOSED');
create index order_service on orders.service_order (service_id, sent_at);
