-- What the side that was served said of a service: it took place, or it did not. The first answer stands.
create table volunteers.confirmation (
    service     uuid        not null primary key references volunteers.service,
    agrees      boolean     not null,
    -- how it was said: at the visit, or about the order that was served
    how         text        not null check (how in ('VISIT', 'ORDER')),
    answered_at timestamptz not null
);
create trigger confirmation_append_only before update or delete or truncate on volunteers.confirmation
    for each statement execute function volunteers.refuse();
