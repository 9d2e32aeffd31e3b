-- Lists of calls and chats under a name: what stands in their address after the question mark. list is calls or chats;
-- owner is whoever made it, as deeds are noted. changed_at is milliseconds since the epoch.
create table saved_view (
  id uuid not null primary key,
  list varchar(10) not null,
  owner varchar(100) not null,
  name varchar(60) not null,
  shared boolean not null,
  query varchar(4000) not null,
  changed_at bigint not null,
  version bigint not null,
  constraint saved_view_name unique (list, owner, name)
);

-- With which of them a list begins for someone
create table default_view (
  id uuid not null primary key,
  list varchar(10) not null,
  owner varchar(100) not null,
  view_id uuid not null references saved_view (id) on delete cascade,
  constraint default_view_of unique (list, owner)
);
create index default_view_view on default_view (view_id);
