-- What lists of calls and chats are filtered by and what stands in documents only: names and values of one row each,
-- written with the call or chat. Those of before are added by and by: "indexed" tells the layout that they have.
alter table voice_call add column tools ${text};
alter table voice_call add column indexed smallint default 0 not null;
alter table chat add column tools ${text};
alter table chat add column indexed smallint default 0 not null;

create table call_attribute (
  kind varchar(20) not null,
  name varchar(255) not null,
  content varchar(255) not null,
  call_id uuid not null,
  constraint call_attribute_pk primary key (kind, name, content, call_id),
  constraint call_attribute_of foreign key (call_id) references voice_call (id) on delete cascade
);
create index call_attribute_call on call_attribute (call_id);

create table chat_attribute (
  kind varchar(20) not null,
  name varchar(255) not null,
  content varchar(255) not null,
  chat_id uuid not null,
  constraint chat_attribute_pk primary key (kind, name, content, chat_id),
  constraint chat_attribute_of foreign key (chat_id) references chat (id) on delete cascade
);
create index chat_attribute_chat on chat_attribute (chat_id);

-- Lists go through a column's values in order, and through equal ones by time and id
drop index voice_call_status;
drop index voice_call_agent;
drop index voice_call_reason;
create index voice_call_status on voice_call (status, occurred_at, id);
create index voice_call_agent on voice_call (agent_id, occurred_at, id);
create index voice_call_reason on voice_call (disconnection_reason, occurred_at, id);
drop index chat_status_occurred;
drop index chat_agent_occurred;
create index chat_status_occurred on chat (status, occurred_at, id);
create index chat_agent_occurred on chat (agent_id, occurred_at, id);
