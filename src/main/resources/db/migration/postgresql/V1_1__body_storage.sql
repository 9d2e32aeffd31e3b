-- Bodies are small and read seldom: compressing them costs more than it saves.
alter table delivery alter column body set storage external;
