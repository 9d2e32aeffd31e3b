-- Every page counts the held deliveries of each address. Few are, so this index costs the others nothing.
create index delivery_held on delivery (remote_address, received_at) where status = 'QUARANTINED';
