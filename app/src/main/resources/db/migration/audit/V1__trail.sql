-- What happened. Written inside the acting transaction, never changed afterwards.
create table audit.entry (
    id         uuid        not null primary key,
    at         timestamptz not null,
    actor      uuid,
    actor_name text        not null,
    address    inet,
    action     text        not null,
    object     text        not null,
    outcome    text        not null check (outcome in ('DONE', 'REFUSED')),
    details    text        not null
);
create index entry_at on audit.entry (at desc, id desc);
create index entry_actor on audit.entry (actor, at desc);
create index entry_action on audit.entry (action, at desc);

-- The chain: each link's hash covers the link before it and the whole entry. Links are made in commit order by one sealer.
create table audit.seal (
    position bigint not null primary key check (position > 0),
    entry    uuid   not null unique references audit.entry,
    hash     bytea  not null check (octet_length(hash) = 32)
);

-- Entries that wait for their link. The transaction number gives the order and tells when it is final.
create table audit.unsealed (
    entry      uuid not null primary key references audit.entry,
    written_in xid8 not null default pg_current_xact_id()
);

create function audit.wait_for_seal() returns trigger language plpgsql as $$
begin
    insert into audit.unsealed (entry) values (new.id);
    return null;
end $$;
create trigger entry_waits after insert on audit.entry for each row execute function audit.wait_for_seal();

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'restrict_violation';
end $$;

create trigger entry_append_only before update or delete on audit.entry for each row execute function audit.refuse();
create trigger seal_append_only before update or delete on audit.seal for each row execute function audit.refuse();
create trigger entry_never_truncated before truncate on audit.entry for each statement execute function audit.refuse();
create trigger seal_never_truncated before truncate on audit.seal for each statement execute function audit.refuse();
