-- One row for each POST that was genuine; times are milliseconds since the epoch.
create table delivery (
    id              uuid          not null primary key,
    received_at     bigint        not null,
    source          varchar(100)  not null,
    remote_address  varchar(100)  not null,
    signed_at       bigint,
    query           varchar(2000),
    headers         varchar(4000) not null,
    body            ${bytes},
    body_length     bigint        not null,
    digest          varchar(64)   not null,
    event           varchar(100)  not null,
    subject         varchar(10)   not null,
    subject_id      varchar(255),
    status          varchar(20)   not null,
    attempts        integer       not null,
    next_attempt_at bigint,
    last_error      varchar(1000),
    remarks         ${text}       not null,
    key_hint        varchar(10),
    duplicate_of    varchar(36),
    -- source and digest of the one delivery that counts among those with the same bytes; null for all others
    dedupe_key      varchar(200),
    processed_at    bigint,
    constraint delivery_dedupe_key unique (dedupe_key)
);

create index delivery_due on delivery (status, next_attempt_at);
create index delivery_newest on delivery (received_at desc, id desc);
create index delivery_subject on delivery (source, subject, subject_id, received_at);
