-- By which languages words are indexed; a row for each change, the highest id counts. Null where the database knows none.
create table search_generation (
  id integer not null,
  languages varchar(1000),
  constraint search_generation_pk primary key (id)
);
