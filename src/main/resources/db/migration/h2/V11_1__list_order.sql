-- H2 knows no index on some of the rows
create index voice_call_unindexed on voice_call (indexed);
create index chat_unindexed on chat (indexed);
