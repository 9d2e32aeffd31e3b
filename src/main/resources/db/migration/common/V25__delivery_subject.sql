-- For who looks for the deliveries of a call or chat without telling the source, too
drop index delivery_subject;
create index delivery_subject on delivery (subject_id, source, subject, received_at);
