-- Lists begin with what is not over yet, which is little of all there is.
create index session_ends on activities.session (ends_at);
