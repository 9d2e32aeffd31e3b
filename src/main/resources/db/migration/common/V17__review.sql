-- What people add to calls and chats, by the provider's id: no event changes any of it, and a call that is made anew from
-- its events has it still. subject is CALL or CHAT. Times are milliseconds since the epoch.
create table review (
  id uuid not null primary key,
  subject varchar(4) not null,
  source varchar(255) not null,
  subject_id varchar(255) not null,
  reviewed_by varchar(100),
  reviewed_at bigint,
  assignee varchar(100),
  assigned_by varchar(100),
  assigned_at bigint,
  version bigint not null,
  constraint review_of unique (subject, source, subject_id)
);
create index review_assignee on review (subject, assignee, source, subject_id);

create table review_label (
  id uuid not null primary key,
  subject varchar(4) not null,
  source varchar(255) not null,
  subject_id varchar(255) not null,
  label varchar(50) not null,
  set_by varchar(100) not null,
  set_at bigint not null,
  constraint review_label_of unique (subject, source, subject_id, label)
);
-- Which have a label; which labels there are
create index review_label_used on review_label (label, subject, source, subject_id);

create table review_note (
  id uuid not null primary key,
  subject varchar(4) not null,
  source varchar(255) not null,
  subject_id varchar(255) not null,
  author varchar(100) not null,
  written_at bigint not null,
  edited_at bigint,
  content ${text} not null,
  version bigint not null
);
create index review_note_of on review_note (subject, source, subject_id);
