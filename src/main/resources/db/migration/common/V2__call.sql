-- One row for each voice call. Times are ms since epoch, money is US cents; documents are the provider's JSON as it came.
create table voice_call (
  id uuid not null,
  version bigint not null,
  source varchar(255) not null,
  call_id varchar(255) not null,
  status varchar(20) not null,
  occurred_at bigint not null,
  first_sent_at bigint not null,
  labels ${text},
  transfer_steps ${text},
  origins ${text} not null,

  agent_id varchar(255),
  agent_version integer,
  agent_name varchar(255),
  agent_tag varchar(255),

  call_type varchar(255),
  direction varchar(255),
  from_number varchar(255),
  from_digits varchar(255),
  to_number varchar(255),
  to_digits varchar(255),

  start_timestamp bigint,
  end_timestamp bigint,
  transfer_end_timestamp bigint,
  duration_ms bigint,

  call_status varchar(255),
  disconnection_reason varchar(255),
  transfer_destination varchar(255),

  transcript ${text},
  transcript_object ${text},
  transcript_with_tool_calls ${text},
  scrubbed_transcript_with_tool_calls ${text},
  has_tools boolean not null,

  recording_url ${text},
  recording_multi_channel_url ${text},
  scrubbed_recording_url ${text},
  scrubbed_recording_multi_channel_url ${text},
  public_log_url ${text},
  knowledge_base_retrieved_contents_url ${text},
  opt_in_signed_url boolean,
  has_recording boolean not null,

  latency ${text},
  latency_p50 decimal(19, 7),
  llm_token_usage ${text},
  call_cost ${text},
  combined_cost decimal(19, 7),

  summary ${text},
  sentiment varchar(255),
  successful boolean,
  in_voicemail boolean,
  custom_analysis ${text},

  metadata ${text},
  dynamic_variables ${text},
  collected_dynamic_variables ${text},
  custom_sip_headers ${text},
  telephony_identifier ${text},
  data_storage_setting varchar(255),

  constraint voice_call_pk primary key (id),
  constraint voice_call_source_id unique (source, call_id)
);

create index voice_call_by_id on voice_call (call_id);
create index voice_call_occurred on voice_call (occurred_at desc, id desc);
create index voice_call_status on voice_call (status, occurred_at);
create index voice_call_agent on voice_call (agent_id, occurred_at);
create index voice_call_from on voice_call (from_number, occurred_at);
create index voice_call_to on voice_call (to_number, occurred_at);
create index voice_call_reason on voice_call (disconnection_reason, occurred_at);
