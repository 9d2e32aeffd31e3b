-- Refused webhook requests, counted: one row for each cause, address and source in a minute or so of one node. Times are
-- milliseconds since the epoch.
create table rejection (
    id         uuid        not null primary key,
    cause      varchar(30) not null,
    -- null for all addresses beyond the first ones of that minute
    address    varchar(100),
    -- what the request's address named, known or not; null for none
    source     varchar(100),
    first_seen bigint      not null,
    last_seen  bigint      not null,
    requests   bigint      not null,
    -- clock minus signature in milliseconds, of stale signatures; null for all others
    min_skew   bigint,
    max_skew   bigint
);

create index rejection_newest on rejection (first_seen desc, id desc);
