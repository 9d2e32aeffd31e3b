-- When a key last verified a delivery: the source, a blank and the end of the key; milliseconds since the epoch.
create table key_use (
    name    varchar(120) not null primary key,
    last_at bigint       not null
);
insert into key_use (name, last_at)
    select source || ' ' || key_hint, max(received_at) from delivery where key_hint is not null group by source, key_hint;
