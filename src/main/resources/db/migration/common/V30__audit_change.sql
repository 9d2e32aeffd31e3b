-- Why something was done, and what it was before and after. Rows from before have none of it.
alter table audit_entry add column reason varchar(500);
alter table audit_entry add column value_before varchar(2000);
alter table audit_entry add column value_after varchar(2000);
