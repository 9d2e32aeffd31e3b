-- One row for each chat. Times are ms since epoch, money is US cents; documents are the provider's JSON as it came.
create table chat (
  id uuid not null,
  version bigint not null,
  source varchar(255) not null,
  chat_id varchar(255) not null,
  status varchar(20) not null,
  occurred_at bigint not null,
  first_sent_at bigint not null,
  labels ${text},
  origins ${text} not null,

  agent_id varchar(255),
  agent_version integer,
  agent_name varchar(255),
  agent_tag varchar(255),

  chat_type varchar(255),
  chat_status varchar(255),
  start_timestamp bigint,
  end_timestamp bigint,

  transcript ${text},
  messages ${text},
  message_count integer not null,
  chat_cost ${text},
  combined_cost decimal(19, 7),

  summary ${text},
  sentiment varchar(255),
  successful boolean,
  custom_analysis ${text},

  metadata ${text},
  dynamic_variables ${text},
  collected_dynamic_variables ${text},
  custom_attributes ${text},

  constraint chat_pk primary key (id),
  constraint chat_source_id unique (source, chat_id)
);

create index chat_by_id on chat (chat_id);
create index chat_occurred on chat (occurred_at desc, id desc);
create index chat_status_occurred on chat (status, occurred_at);
create index chat_agent_occurred on chat (agent_id, occurred_at);
