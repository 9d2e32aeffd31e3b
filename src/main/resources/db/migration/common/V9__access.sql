-- Users that can be disabled, delays after wrong passwords, tokens of programs. Times are milliseconds since the epoch.
alter table board_user add column disabled_at bigint;
alter table board_user add column last_login_at bigint;
-- From where that was: an IPv4 address, or the first 64 bits of an IPv6 one
alter table board_user add column last_login_network varchar(64);
-- When password, role or state was changed last: sessions that began under an earlier one are over
alter table board_user add column changed_at bigint default 0 not null;
update board_user set changed_at = created_at;

-- Wrong passwords in a row: of a name from an address, from an address, of a name
create table login_failure (
    subject   varchar(250) not null primary key,
    failures  integer      not null,
    last_at   bigint       not null
);
create index login_failure_last on login_failure (last_at);

create table api_token (
    id           uuid         not null primary key,
    name         varchar(100) not null,
    -- SHA-256 of the token, hex
    digest       varchar(64)  not null unique,
    -- its last four characters
    hint         varchar(4)   not null,
    role         varchar(20)  not null,
    maker        varchar(100) not null,
    -- whether the company's sign-on vouched for the maker; else it is one of board_user
    company      boolean      not null,
    created_at   bigint       not null,
    expires_at   bigint       not null,
    revoked_at   bigint,
    last_used_at bigint
);
create index api_token_maker on api_token (maker, created_at);
