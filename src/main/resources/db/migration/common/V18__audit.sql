-- Who did what, when, from where, to what; times are milliseconds since the epoch. Rows come and stay as they are.
create table audit_entry (
  id uuid not null,
  occurred_at bigint not null,
  deed varchar(30) not null,
  outcome varchar(20) not null,
  who varchar(255),
  role varchar(20),
  address varchar(255),
  object_kind varchar(20) not null,
  object_source varchar(255),
  object_id varchar(255),
  quantity bigint,
  detail varchar(2000),
  constraint audit_entry_pk primary key (id)
);
create index audit_entry_occurred on audit_entry (occurred_at, id);
create index audit_entry_who on audit_entry (who, occurred_at, id);
create index audit_entry_deed on audit_entry (deed, occurred_at, id);
create index audit_entry_address on audit_entry (address, occurred_at, id);
create index audit_entry_object on audit_entry (object_id, occurred_at, id);
