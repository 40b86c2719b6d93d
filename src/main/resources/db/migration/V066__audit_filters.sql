-- A village's log by what was done, and what was refused in it, newest first, without reading the whole log.
create index audit_entry_of_operation on audit_entry (village_id, operation, id);
create index audit_entry_refused on audit_entry (village_id, id) where status >= 400;
