-- What Callboard stores of a delivery, by pgbench: one row in one transaction. The status keeps everyone else off it.
insert into delivery (id, received_at, source, remote_address, signed_at, query, headers, body, body_length, digest,
    event, subject, subject_id, status, attempts, next_attempt_at, remarks, key_hint, dedupe_key)
select id, 1789000000000, 'pgbench', '127.0.0.1', 1789000000000, null, 'content-type: application/json',
    convert_to(rpad(id::text, :bytes, 'Agent: How can I help you today?\nUser: I would like to move my appointment. '), 'UTF8'),
    :bytes, md5(id::text) || md5(id::text), 'call_ended', 'CALL', id::text, 'PROCESSED', 0, null, '', 'only',
    'pgbench:' || md5(id::text)
from (select gen_random_uuid() as id) as new;
