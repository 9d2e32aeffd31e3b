-- What was said in calls and chats that are over: their words, in all forms that are found by each other
insert into search_generation (id, languages) values (1, 'english');

create table call_words (
  call_id uuid not null,
  generation integer not null,
  words tsvector not null,
  constraint call_words_pk primary key (call_id),
  constraint call_words_of foreign key (call_id) references voice_call (id) on delete cascade
);
create index call_words_found on call_words using gin (words);

create table chat_words (
  chat_id uuid not null,
  generation integer not null,
  words tsvector not null,
  constraint chat_words_pk primary key (chat_id),
  constraint chat_words_of foreign key (chat_id) references chat (id) on delete cascade
);
create index chat_words_found on chat_words using gin (words);

-- A frequent word is looked for in one row after the other: they stand in their rows, not packed, as long as they fit
alter table call_words alter column words set storage main;
alter table call_words set (toast_tuple_target = 8160);
alter table chat_words alter column words set storage main;
alter table chat_words set (toast_tuple_target = 8160);
