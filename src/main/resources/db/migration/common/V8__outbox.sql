-- When anything last became known of a call or chat: ms since the epoch, later with each change of the same one.
alter table voice_call add column changed_at bigint;
alter table chat add column changed_at bigint;

-- Where changes are told, and how far that is. A node that relays holds the row's lease; times are ms since the epoch.
create table relay_destination (
    name             varchar(100) not null primary key,
    -- the last number given to a message, and the last one that was relayed or given up
    last_sequence    bigint       not null,
    relayed_sequence bigint       not null,
    relayed_at       bigint,
    holder           varchar(36),
    held_until       bigint,
    -- failures since the last success
    failures         integer      not null,
    failing_since    bigint,
    next_attempt_at  bigint,
    last_error       varchar(1000),
    -- messages given up since the last one that was relayed
    deaths           integer      not null
);

-- One row for each change to tell, written with the change itself.
create table outbox_message (
    id                   uuid         not null primary key,
    destination          varchar(100) not null,
    changed_at           bigint       not null,
    event                varchar(100) not null,
    subject              varchar(10)  not null,
    source               varchar(255) not null,
    subject_id           varchar(255) not null,
    agent_id             varchar(255),
    direction            varchar(255),
    status               varchar(20)  not null,
    sentiment            varchar(255),
    disconnection_reason varchar(255),
    body                 ${text}      not null,
    -- characters of the body
    body_length          integer      not null,
    -- its place among all messages of the destination, from 1; null while it waits for one
    sequence_number      bigint,
    -- how often the broker refused it
    attempts             integer      not null,
    last_error           varchar(1000),
    dead_at              bigint,
    replayed             boolean      not null
);

create index outbox_message_route on outbox_message (destination, sequence_number, changed_at, id);
create index outbox_message_subject on outbox_message (subject_id);
create index outbox_message_changed on outbox_message (changed_at);
