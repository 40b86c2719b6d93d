-- Who may spend the household's points; the head always may. REMOVED by the head, by the person, or by leaving.
alter table household_binding add column may_redeem boolean not null default true;
alter table household_binding drop constraint household_binding_state;
alter table household_binding add constraint household_binding_state
  check (state in ('PENDING', 'APPROVED', 'REJECTED', 'REMOVED'));
drop index household_binding_once;
create unique index household_binding_once on household_binding (village_id, person_id) where state in ('PENDING', 'APPROVED');
create index household_binding_of_household on household_binding (village_id, household_id);
