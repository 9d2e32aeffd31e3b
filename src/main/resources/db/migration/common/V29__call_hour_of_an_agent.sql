-- One row for an hour of an agent, instead of one for each way in which calls ended and callers felt: what a page adds
-- up for a year no longer grows with the calls. Why calls ended is counted beside. '' and -1 stand for what is not told.
drop table call_hour;
drop table call_hour_wait;

create table call_hour (
  hour_at bigint not null,
  agent_id varchar(255) not null,
  agent_version integer not null,
  agent_name varchar(255),
  connected bigint not null,
  unconnected bigint not null,
  failed bigint not null,
  transferred bigint not null,
  judged bigint not null,
  successful bigint not null,
  positive bigint not null,
  neutral bigint not null,
  negative bigint not null,
  unknown_sentiment bigint not null,
  duration_ms bigint not null,
  timed bigint not null,
  cost decimal(25, 7) not null,
  costed bigint not null,
  -- How long callers waited, the median of each call: "94:3 102:1" are three calls of 940 ms and one of 1,020 ms
  waits ${text} not null,
  constraint call_hour_pk primary key (hour_at, agent_id, agent_version)
);

create table call_hour_reason (
  hour_at bigint not null,
  agent_id varchar(255) not null,
  agent_version integer not null,
  reason varchar(255) not null,
  status varchar(20) not null,
  calls bigint not null,
  constraint call_hour_reason_pk primary key (hour_at, agent_id, agent_version, reason)
);

-- Each hour is counted anew
insert into call_hour_touched (hour_at, mark)
select distinct occurred_at - mod(occurred_at, 3600000), cast('00000000-0000-0000-0000-000000000002' as uuid)
from voice_call;
