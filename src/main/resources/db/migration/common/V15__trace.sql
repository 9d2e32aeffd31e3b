-- The trace (W3C traceparent) of the request that brought a delivery, and of the projection that made a message; null
-- where nobody traced. When a delivery was last wanted to be projected once more: milliseconds since the epoch.
alter table delivery add column traceparent varchar(55);
alter table delivery add column replayed_at bigint;
alter table outbox_message add column traceparent varchar(55);
