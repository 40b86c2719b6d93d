-- What tables and columns mean, where the database itself tells it: psql shows it (\d+), SCHEMA.md is made from it.
-- A new table or column brings its comments in its own migration (SchemaDocumentTest).

comment on table county is 'A county (县), the top of the tree of places.';
comment on column county.code is '6-digit code of the division (GB/T 2260)';
comment on column county.name is 'full name, as printed';

comment on table township is 'A township (乡镇) of a county.';
comment on column township.code is '9-digit code; its first six digits are the county''s';
comment on column township.county_code is 'the county it lies in';
comment on column township.name is 'full name, as printed';

comment on table village is 'A village (村): the unit of order, of locks and of sharding; whatever belongs to a village carries its number.';
comment on column village.village_id is '12-digit code; its first nine digits are the township''s';
comment on column village.township_code is 'the township it lies in';
comment on column village.name is 'full name, as printed';

comment on table village_group is 'A group (组) of a village.';
comment on column village_group.village_id is 'the village, 12-digit code';
comment on column village_group.group_no is 'the group''s number within the village';
comment on column village_group.name is 'name as people say it';

comment on table household is 'A household (户), which owns the points.';
comment on column household.village_id is 'the village, 12-digit code';
comment on column household.id is 'made from village and code when it was registered, so that an import can be repeated';
comment on column household.code is 'household number (户编号), unique in the village; printed on cards, boards and lists';
comment on column household.group_no is 'the group it belongs to now';
comment on column household.doorplate is 'house number or address';
comment on column household.state is 'FROZEN while it moves away or its estate is settled; CLOSED for good';
comment on column household.registered_on is 'day it was entered into this register';
comment on column household.settles_on is 'day from which a frozen household''s points go to the village (清户); null unless a claim window runs';

comment on table member is 'A person of a household (成员), as the register has it. Phone, ID number and bank account are sealed_value, not here.';
comment on column member.village_id is 'the village, 12-digit code';
comment on column member.id is 'made from village, household and position when the person was entered';
comment on column member.household_id is 'the household the person is listed in';
comment on column member.position is 'place in the household''s list, from 1; never given out again';
comment on column member.name is 'full name';
comment on column member.relation is 'relation to the head, in words';
comment on column member.birth_year is 'year of birth; null when unknown';
comment on column member.head is 'true for the head (户主), of whom a household has one at most';
comment on column member.left_on is 'day of death or of going to another household; null while the person belongs to it';

comment on table household_change is 'What happened to households (户变动), one line each.';
comment on column household_change.village_id is 'the village, 12-digit code';
comment on column household_change.change_no is 'number within the village, without gaps';
comment on column household_change.kind is 'split 分户, merge 并户, other group, move away 迁移, close 销户, reopen, wind up 清户 (SETTLE), new head 换户主';
comment on column household_change.household_id is 'the household it happened to';
comment on column household_change.other_household_id is 'the household split off or merged into; null for the other kinds';
comment on column household_change.from_state is 'the household''s state before';
comment on column household_change.to_state is 'the household''s state after';
comment on column household_change.points is 'points that went to the other household or, when wound up, to the village; 0 for none';
comment on column household_change.reason is 'why, in words';
comment on column household_change.settles_on is 'day on which the claim window that began here ends; null where none began';
comment on column household_change.actor is 'person who did it; all zeros for the clock';
comment on column household_change.recorded_at is 'moment it was recorded';

comment on table person is 'Somebody who can log in: staff, or a villager with a phone.';
comment on column person.id is 'the person''s id, as `actor` and `…_by` in other tables name it';
comment on column person.kind is 'STAFF log in with a name or by single sign-on, VILLAGER through WeChat or a larger app';
comment on column person.username is 'log-in name of staff; null for who has none';
comment on column person.password_hash is 'slow hash of the password with its salt; null for who has no password';
comment on column person.openid_hash is 'SHA-256 of the WeChat openid or the larger app''s name for the person; null for staff and after erasure';
comment on column person.display_name is 'the name shown for what the person did; 已注销 after erasure';
comment on column person.demo is 'true for the accounts of the demo township';
comment on column person.suspended is 'true while the person may not log in';
comment on column person.failures is 'wrong passwords since the last good one or the last lock-out';
comment on column person.locked_until is 'moment until which log-ins are refused after too many failures; null after a good log-in';
comment on column person.created_at is 'moment the account was made';
comment on column person.password_changed_at is 'moment the password was last set, by whomever; null for who has none';
comment on column person.one_time_until is 'moment until which a password given out by somebody else is good, only to set one''s own; null for one''s own';
comment on column person.totp_step is '30-second step of the last one-time code, so that none is good twice; null without a second factor';
comment on column person.deleted_at is 'moment the person had the account erased (注销); null while it stands';
comment on column person.subject_hash is 'SHA-256 of issuer and subject of the county''s single sign-on; null while not linked';

comment on table role_grant is 'A role that a person of the staff has in a place.';
comment on column role_grant.person_id is 'who has the role';
comment on column role_grant.role is 'name of the role, such as COORDINATOR';
comment on column role_grant.scope is 'code of the county, township or village it counts in with all below; 100000 is the whole country';
comment on column role_grant.groups is 'group numbers a coordinator is bound to; empty for all groups';

comment on table login_session is 'A log-in. Tokens are kept as SHA-256 only: who reads this table can log in as nobody.';
comment on column login_session.id is 'the session';
comment on column login_session.person_id is 'who logged in';
comment on column login_session.access_hash is 'SHA-256 of the present access token';
comment on column login_session.access_until is 'moment the access token ends';
comment on column login_session.refresh_hash is 'SHA-256 of the present refresh token';
comment on column login_session.used_refreshes is 'SHA-256 of the refresh tokens used before; one that comes again ends the session';
comment on column login_session.refresh_until is 'moment after which one must log in anew';
comment on column login_session.created_at is 'moment of the log-in';
comment on column login_session.ended_at is 'moment it was ended by log-out or for safety; null while it may go on';

comment on table household_binding is 'That a villager''s account belongs to a household (绑定), asked for by the person and decided by the village.';
comment on column household_binding.village_id is 'the village, 12-digit code';
comment on column household_binding.id is 'the request, later the binding';
comment on column household_binding.person_id is 'the person who logs in';
comment on column household_binding.household_id is 'the household';
comment on column household_binding.member_id is 'the member of the household the person is';
comment on column household_binding.state is 'REMOVED by the head, by the person, or by leaving';
comment on column household_binding.requested_at is 'moment it was asked for';
comment on column household_binding.decided_by is 'person who last decided on it; null while it waits';
comment on column household_binding.decided_at is 'moment of that decision; null while it waits';
comment on column household_binding.may_redeem is 'whether the person may spend the household''s points; the head always may';

comment on table consent is 'What a person agreed to and took back (隐私说明), as it happened.';
comment on column consent.person_id is 'who agreed';
comment on column consent.at is 'moment it was said';
comment on column consent.version is 'version of the privacy notice it was said to';
comment on column consent.given is 'true for agreed, false for taken back';

comment on table sign_on_attempt is 'A single sign-on that was begun and not finished; good once.';
comment on column sign_on_attempt.state_hash is 'SHA-256 of the state that the browser keeps';
comment on column sign_on_attempt.nonce is 'value the provider''s token must carry';
comment on column sign_on_attempt.verifier is 'PKCE verifier, shown to the provider at the end';
comment on column sign_on_attempt.until is 'moment after which it is good no more (ten minutes)';

comment on table launch_token is 'A token by which a larger app opened the pages, kept so that it works once.';
comment on column launch_token.token_hash is 'SHA-256 of the token';
comment on column launch_token.until is 'moment the token would have ended anyway; the line is deleted then';

comment on table sealed_value is 'Phones, ID numbers, bank accounts, openids and second factors, encrypted with a key that is not in the database.';
comment on column sealed_value.village_id is 'the village; 0 where the subject is a person or a webhook';
comment on column sealed_value.subject_id is 'the member, the request for a binding, the person (village 0) or the webhook (village 0) it belongs to';
comment on column sealed_value.kind is 'what sort of value it is';
comment on column sealed_value.sealed is '12 bytes of nonce, then ciphertext and 16 bytes of tag (AES-256-GCM or SM4-GCM), bound to village, subject and kind';
comment on column sealed_value.key_id is 'which key of the key ring sealed it';
comment on column sealed_value.search_hash is 'keyed hash of the value, to find whose it is; useless without the key';
comment on column sealed_value.changed_at is 'moment it was last set';

comment on table audit_entry is 'Who did what, when, from where, with what outcome (审计记录): one line a write, and each reading of personal data.';
comment on column audit_entry.village_id is 'the village; 0 for what concerns no single village (log-ins, staff)';
comment on column audit_entry.id is 'UUID of version 7: the order of ids is the order of time';
comment on column audit_entry.at is 'moment by the real clock';
comment on column audit_entry.division is 'code of the place whose auditors see the line';
comment on column audit_entry.person_id is 'who did it; null for who was not logged in';
comment on column audit_entry.operation is 'operationId of the API, or the name of the work';
comment on column audit_entry.target is 'what it was done to, as `name=id;…`; never personal data';
comment on column audit_entry.household_id is 'for which household; null for none';
comment on column audit_entry.status is 'HTTP status the caller got';
comment on column audit_entry.code is 'code of the refusal (ERRORS.md); null when it was done';
comment on column audit_entry.reason is 'the reason the person gave, with numbers masked; null where none is asked';
comment on column audit_entry.address is 'network address it came from; null for the clock';
comment on column audit_entry.request_id is 'id of the request, as in the service''s log; null for the clock';

comment on table installation is 'What was done to this database as a whole: a single line.';
comment on column installation.id is 'always 1';
comment on column installation.demo_started_at is 'moment the loading of the demo township began; null when never';
comment on column installation.demo_finished_at is 'moment it was complete; null while it is not';
comment on column installation.id_outside is 'names this database in seal files kept outside it';
comment on column installation.bootstrap_hash is 'SHA-256 of the token for the first administrator; null when none was offered';
comment on column installation.bootstrap_until is 'moment the token ends; null when none was offered';
comment on column installation.bootstrap_used_at is 'moment the token was used; null while it was not';
