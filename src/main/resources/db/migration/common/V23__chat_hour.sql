-- Chats counted by the hour they occurred in, from chat alone. '' and -1 stand for what is not told.
create table chat_hour (
  hour_at bigint not null,
  agent_id varchar(255) not null,
  agent_version integer not null,
  status varchar(20) not null,
  chats bigint not null,
  constraint chat_hour_pk primary key (hour_at, agent_id, agent_version, status)
);

-- An hour is counted anew whole, its calls and its chats
insert into call_hour_touched (hour_at, mark)
select distinct occurred_at - mod(occurred_at, 3600000), cast('00000000-0000-0000-0000-000000000001' as uuid)
from chat;
