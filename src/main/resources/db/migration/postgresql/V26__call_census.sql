-- The newest rows of a list are counted by the values that are offered as filters, and looked through for those that fit:
-- with these columns in the index, neither has to fetch the rows themselves, which are wide and wherever they were changed
-- last. Those of an agent, by which lists are filtered most, stand together.
drop index voice_call_occurred;
create index voice_call_occurred on voice_call (occurred_at, id) include (status, disconnection_reason, agent_id, agent_name,
  agent_version, agent_tag, direction, call_type, data_storage_setting, sentiment, source, call_id, successful,
  in_voicemail, has_recording, duration_ms, latency_p50, combined_cost);
drop index voice_call_agent;
create index voice_call_agent on voice_call (agent_id, occurred_at, id) include (status, disconnection_reason, agent_name,
  agent_version, agent_tag, direction, call_type, data_storage_setting, sentiment, source, call_id, successful,
  in_voicemail, has_recording, duration_ms, latency_p50, combined_cost);

drop index chat_occurred;
create index chat_occurred on chat (occurred_at, id) include (status, agent_id, agent_name, agent_version, agent_tag,
  chat_type, sentiment, source, chat_id, successful, combined_cost);
drop index chat_agent_occurred;
create index chat_agent_occurred on chat (agent_id, occurred_at, id) include (status, agent_name, agent_version, agent_tag,
  chat_type, sentiment, source, chat_id, successful, combined_cost);
