-- Rows of the audit are neither changed nor deleted, not even by mistake. Who owns the table can take the trigger away.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_stays();
