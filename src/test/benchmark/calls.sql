-- Copies calls until there are enough, see calls.sh. Each round copies all that were there, in a transaction of its own.
\o /dev/null
select set_config('callboard.calls', :'calls', false), set_config('callboard.weeks', greatest(1, :days / 7)::text, false),
    set_config('callboard.words', :'words', false);
\o

-- What a run that was ended early has dropped
create table if not exists dropped_for_copies (drop_it text primary key, make_it text not null);
do $$
declare
    statement text;
begin
    for statement in select make_it from dropped_for_copies order by make_it like '% FOREIGN KEY %', make_it loop
        execute statement;
    end loop;
end $$;
truncate dropped_for_copies;

create temporary table original as select id, row_number() over (order by occurred_at, id) as place from voice_call;
-- The tables beside the calls, with the column that holds the call's id, and their other columns
create temporary table beside as
    select k.conrelid::regclass as name, a.attname as key, (
        select string_agg(quote_ident(c.attname), ', ') from pg_attribute c
        where c.attrelid = k.conrelid and c.attnum > 0 and not c.attisdropped and c.attnum <> a.attnum) as others
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'voice_call'::regclass;
do $$
declare
    child record;
begin
    for child in select name, key from beside loop
        execute format('create temporary table original_%s as select t.* from %s t join original o on o.id = t.%I',
            child.name, child.name, child.key);
        execute format('create index on original_%s (%I)', child.name, child.key);
        execute format('analyze original_%s', child.name);
    end loop;
end $$;

-- Indexes and references are far faster at the end. What is dropped is told until then, so that another run makes it again
-- when this one is ended early
insert into dropped_for_copies
    select 'alter table ' || b.name || ' drop constraint ' || quote_ident(k.conname),
        'alter table ' || b.name || ' add constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
    from beside b join pg_constraint k on k.conrelid = b.name
    union all
    select 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
    from pg_index i
    where (i.indrelid = 'voice_call'::regclass or i.indrelid in (select name from beside)) and not i.indisunique;
do $$
declare
    statement text;
begin
    for statement in select drop_it from dropped_for_copies loop
        execute statement;
    end loop;
end $$;

create temporary table copied (original uuid primary key, id uuid not null);

do $$
declare
    wanted bigint := current_setting('callboard.calls')::bigint;
    there bigint := (select count(*) from original);
    -- Other copies than those of a run before
    round integer := there;
    begun timestamptz := clock_timestamp();
    mark text := 'md5(c.call_id || $1)';
    number text := '(''x'' || substr(' || mark || ', %s, 7))::bit(28)::int';
    shift text := '$2 - ' || format(number, 8) || ' % 1800000';
    other text := 'left(%1$s, -2) || lpad((' || format(number, 16) || ' %% 100)::text, 2, ''0'')';
    columns text;
    expressions text;
    child record;
begin
    if there = 0 then
        raise exception 'There are no calls to copy: play some with mvn -P demo';
    end if;
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
        string_agg(case
            when column_name = 'id' then 'n.id'
            when column_name = 'call_id' then '''call_'' || substr(' || mark || ', 1, 27)'
            when column_name in ('occurred_at', 'first_sent_at', 'changed_at') or column_name like '%\_timestamp'
                then 'c.' || column_name || ' + ' || shift
            when column_name in ('from_number', 'from_digits')
                then format('case when c.direction = ''inbound'' then ' || other || ' else %1$s end', 'c.' || column_name)
            when column_name in ('to_number', 'to_digits')
                then format('case when c.direction = ''outbound'' then ' || other || ' else %1$s end', 'c.' || column_name)
            when column_name = 'transcript' then 'c.transcript || ''User: My reference is '' || substr(' || mark || ', 1, 8) || chr(10)'
            when column_name ~ 'transcript_(object|with)' and current_setting('callboard.words') <> 'yes' then 'null'
            else 'c.' || quote_ident(column_name) end, ', ' order by ordinal_position)
        into columns, expressions
        from information_schema.columns
        where table_schema = current_schema() and table_name = 'voice_call' and is_generated = 'NEVER';
    while there < wanted loop
        round := round + 1;
        truncate copied;
        execute 'insert into copied select c.id, (lpad(to_hex(c.occurred_at + ' || shift || '), 12, ''0'') || ''7'' || substr('
            || mark || ', 1, 3) || ''8'' || substr(' || mark || ', 4, 15))::uuid
            from original o join voice_call c on c.id = o.id where o.place <= $3'
            using round, (round - 1) % current_setting('callboard.weeks')::integer * -604800000::bigint - 604800000,
                wanted - there;
        execute 'insert into voice_call (' || columns || ') select ' || expressions
            || ' from copied n join voice_call c on c.id = n.original where $3 > 0'
            using round, (round - 1) % current_setting('callboard.weeks')::integer * -604800000::bigint - 604800000, 1;
        for child in select name, key, others from beside
        loop
            if child.name::text = 'call_words' then
                execute 'insert into call_words (call_id, generation, words) select n.id, t.generation, t.words || cast(substr('
                    || mark || ', 1, 8) || '':1'' as tsvector) from copied n join original_call_words t on t.call_id = n.original'
                    || ' join voice_call c on c.id = n.original where $1 > 0'
                    using round;
            else
                execute format('insert into %1$s (%2$I, %3$s) select n.id, %3$s from copied n join original_%1$s t on t.%2$I = n.original',
                    child.name, child.key, child.others);
            end if;
        end loop;
        there := there + (select count(*) from copied);
        commit;
        if round % 20 = 0 then
            raise notice '% calls after %', there, date_trunc('second', clock_timestamp() - begun);
        end if;
    end loop;
    raise notice '% calls after %', there, date_trunc('second', clock_timestamp() - begun);
end $$;

do $$
declare
    statement text;
begin
    perform set_config('maintenance_work_mem', '1GB', true);
    for statement in select make_it from dropped_for_copies order by make_it like '% FOREIGN KEY %', make_it loop
        execute statement;
    end loop;
end $$;
drop table dropped_for_copies;
vacuum analyze voice_call;
vacuum analyze call_words;
vacuum analyze call_attribute;

-- The page Insight counts all hours anew: last, because it needs the indexes for each of them
insert into call_hour_touched (hour_at, mark)
select distinct occurred_at - mod(occurred_at, 3600000), cast('00000000-0000-0000-0000-000000000000' as uuid) from voice_call
on conflict do nothing;
