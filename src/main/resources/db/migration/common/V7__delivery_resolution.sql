-- Who released or discarded a held delivery last, and when; milliseconds since the epoch.
alter table delivery add column resolved_by varchar(100);
alter table delivery add column resolved_at bigint;
