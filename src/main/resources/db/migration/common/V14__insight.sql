-- Calls counted by the hour they occurred in, from voice_call alone. '' and -1 stand for what is not told.
create table call_hour (
  hour_at bigint not null,
  agent_id varchar(255) not null,
  agent_version integer not null,
  status varchar(20) not null,
  reason varchar(255) not null,
  sentiment varchar(255) not null,
  agent_name varchar(255),
  calls bigint not null,
  transferred bigint not null,
  judged bigint not null,
  successful bigint not null,
  duration_ms bigint not null,
  timed bigint not null,
  cost decimal(25, 7) not null,
  costed bigint not null,
  constraint call_hour_pk primary key (hour_at, agent_id, agent_version, status, reason, sentiment)
);

-- How long callers waited, the median of each call: "94:3 102:1" are three calls of 940 ms and one of 1,020 ms
create table call_hour_wait (
  hour_at bigint not null,
  agent_id varchar(255) not null,
  agent_version integer not null,
  waits ${text} not null,
  constraint call_hour_wait_pk primary key (hour_at, agent_id, agent_version)
);

-- Hours to be counted anew; those of the calls that are there already are the first
create table call_hour_touched (
  hour_at bigint not null,
  mark uuid not null,
  constraint call_hour_touched_pk primary key (hour_at, mark)
);
insert into call_hour_touched (hour_at, mark)
select distinct occurred_at - mod(occurred_at, 3600000), cast('00000000-0000-0000-0000-000000000000' as uuid)
from voice_call;
