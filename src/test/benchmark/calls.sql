-- Copies calls until there are enough, see calls.sh. Each round copies all that were there, in a transaction of its own.
\o /dev/null
select set_config('callboard.calls', :'calls', false), set_config('callboard.weeks', greatest(1, :days / 7)::text, false),
    set_config('callboard.words', :'words', false);
\o

create temporary table original as select id, row_number() over (order by occurred_at, id) as place from voice_call;
-- Far faster at the end
drop index call_words_found;

create temporary table copied (original uuid primary key, id uuid not null);

do $$
declare
    wanted bigint := current_setting('callboard.calls')::bigint;
    there bigint := (select count(*) from original);
    round integer := 0;
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
        for child in
            select k.conrelid::regclass as name, a.attname as key, (
                select string_agg(quote_ident(c.attname), ', ') from pg_attribute c
                where c.attrelid = k.conrelid and c.attnum > 0 and not c.attisdropped and c.attnum <> a.attnum) as others
            from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'f' and k.confrelid = 'voice_call'::regclass
        loop
            if child.name::text = 'call_words' then
                execute 'insert into call_words (call_id, generation, words) select n.id, t.generation, t.words || cast(substr('
                    || mark || ', 1, 8) || '':1'' as tsvector) from copied n join call_words t on t.call_id = n.original'
                    || ' join voice_call c on c.id = n.original where $1 > 0'
                    using round;
            else
                execute format('insert into %1$s (%2$I, %3$s) select n.id, %3$s from copied n join %1$s t on t.%2$I = n.original',
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

-- The page Insight counts all hours anew, in a minute or some
insert into call_hour_touched (hour_at, mark)
select distinct occurred_at - mod(occurred_at, 3600000), cast('00000000-0000-0000-0000-000000000000' as uuid) from voice_call
on conflict do nothing;

create index call_words_found on call_words using gin (words);
vacuum analyze voice_call;
vacuum analyze call_words;
