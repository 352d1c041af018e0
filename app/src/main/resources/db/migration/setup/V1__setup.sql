-- How far the set-up of this installation has come. No row: it was never opened here (a demo, a restored backup).
create table setup.progress (
    one_row     boolean     not null primary key default true check (one_row),
    -- of the one-time link that makes the first administrator
    token_hash  text        not null,
    opened_at   timestamptz not null,
    city        uuid,
    -- folder of the reference data the city came from
    shipped     text,
    finished_at timestamptz
);
