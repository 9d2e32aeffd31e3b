-- Callboard's own users; the time is milliseconds since the epoch.
create table board_user (
    name          varchar(100) not null primary key,
    password_hash varchar(500) not null,
    role          varchar(20)  not null,
    created_at    bigint       not null
);
