-- Who decides about a household was not bound to it so long before; each policy says how long.
alter table policy add column recusal_days int not null default 90,
  add constraint policy_recusal check (recusal_days between 1 and 3650);
comment on column policy.recusal_days is 'for so many days after leaving a household nobody decides about it (回避)';
create index declared_relation_of_person on declared_relation (person_id);

-- Numbers the binder did not bring along are shown whole to nobody whose identity was not checked.
alter table household_binding add column phone_given boolean not null default false,
  add column identity_checked_by uuid;
comment on column household_binding.phone_given is 'whether the phone on record is the one given with the request';
comment on column household_binding.identity_checked_by is 'who saw the identity card; null as long as nobody did';

-- A coordinator without groups worked for the whole village, and now for nobody: who has the role keeps the groups of today.
update role_grant g set groups = (select coalesce(array_agg(v.group_no order by v.group_no), '{}') from village_group v
  where v.village_id = g.scope::bigint)
where g.role = 'COORDINATOR' and g.groups = '{}';
comment on column role_grant.groups is 'group numbers a coordinator works for, no other; empty for all other roles';
