-- For the columns that a list can be sorted by. Few rows change after they have a value, and those without need no entry.
create index voice_call_agent_name on voice_call (agent_name, occurred_at, id) where agent_name is not null;
create index voice_call_sentiment on voice_call (sentiment, occurred_at, id) where sentiment is not null;
create index voice_call_duration on voice_call (duration_ms, occurred_at, id) where duration_ms is not null;
create index voice_call_latency on voice_call (latency_p50, occurred_at, id) where latency_p50 is not null;
create index voice_call_cost on voice_call (combined_cost, occurred_at, id) where combined_cost is not null;
create index chat_agent_name on chat (agent_name, occurred_at, id) where agent_name is not null;
create index chat_cost on chat (combined_cost, occurred_at, id) where combined_cost is not null;
-- Those of before that wait to be indexed; empty soon
create index voice_call_unindexed on voice_call (id) where indexed < 1;
create index chat_unindexed on chat (id) where indexed < 1;
