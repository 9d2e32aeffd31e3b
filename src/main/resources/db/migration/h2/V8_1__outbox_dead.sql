-- Few are dead, and every look at the destinations counts them. H2 knows no index on some of the rows.
create index outbox_message_dead on outbox_message (destination, dead_at);
