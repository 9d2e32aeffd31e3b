-- The hash chain over all deliveries: each carries its number, and the hash over its own content and its predecessor's hash.
alter table delivery add column chain_number bigint;
alter table delivery add column chain_hash varchar(64);
alter table delivery add column body_hash varchar(64);
alter table delivery add constraint delivery_chain_number unique (chain_number);
create index delivery_unchained on delivery (chain_number, id);

-- One row, from the first link on: where the chain ends.
create table chain_head (
    id     integer     not null primary key,
    number bigint      not null,
    hash   varchar(64) not null
);
