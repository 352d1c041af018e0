-- Photos of a closed activity that everybody may see; its keepers vouched for those who can be recognised.
create table activities.photo (
    activity_id uuid    not null references activities.outcome (activity_id),
    file_id     uuid    not null,
    sort        integer not null,
    caption     text    not null check (char_length(caption) <= 60),
    primary key (activity_id, file_id)
);

-- An activity ends with its last session that stands.
update activities.activity a set state = 'CALLED_OFF', step = 'CALL_OFF', revision = revision + 1,
    reason = (select s.reason from activities.session s where s.activity_id = a.id order by s.starts_at desc limit 1)
where a.state = 'ANNOUNCED' and exists (select 1 from activities.session s where s.activity_id = a.id)
    and not exists (select 1 from activities.session s where s.activity_id = a.id and not s.called_off);
