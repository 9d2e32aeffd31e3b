-- As with the bodies of deliveries: compressing costs more than it saves.
alter table outbox_message alter column body set storage external;
-- Few are dead, and every look at the destinations counts them.
create index outbox_message_dead on outbox_message (destination, dead_at) where dead_at is not null;
