-- What was said in calls and chats that are over: their words as one text, each between spaces of its own
insert into search_generation (id, languages) values (1, null);

create table call_words (
  call_id uuid not null,
  generation integer not null,
  words varchar(1000000) not null,
  constraint call_words_pk primary key (call_id),
  constraint call_words_of foreign key (call_id) references voice_call (id) on delete cascade
);

create table chat_words (
  chat_id uuid not null,
  generation integer not null,
  words varchar(1000000) not null,
  constraint chat_words_pk primary key (chat_id),
  constraint chat_words_of foreign key (chat_id) references chat (id) on delete cascade
);
