comment on table feedback is 'Suggestions, complaints and questions (意见建议) with the village''s one reply.';
comment on column feedback.village_id is 'the village, 12-digit code';
comment on column feedback.id is 'the feedback';
comment on column feedback.person_id is 'who sent it';
comment on column feedback.household_id is 'the household the person belongs to';
comment on column feedback.kind is 'what it is';
comment on column feedback.content is 'the words';
comment on column feedback.sent_at is 'moment it was sent';
comment on column feedback.reply is 'the village''s reply; null while it waits';
comment on column feedback.replied_by is 'person who replied; null while it waits';
comment on column feedback.replied_at is 'moment of the reply; null while it waits';

comment on table webhook is 'A receiver outside that is told what happened (对外通知). Belongs to a place with all below it, to no village.';
comment on column webhook.id is 'the webhook';
comment on column webhook.scope is 'code of the place; 100000 is the whole country';
comment on column webhook.first_village is 'lowest village code it covers';
comment on column webhook.last_village is 'highest village code it covers';
comment on column webhook.url is 'address it is sent to';
comment on column webhook.kinds is 'kinds of events that are sent, comma between';
comment on column webhook.description is 'what it is for, in words';
comment on column webhook.state is 'SUSPENDED sends nothing for now, DELETED never again';
comment on column webhook.reason is 'why it is suspended; null unless it is';
comment on column webhook.secret_at is 'moment the present secret was made; null before the first, when nothing is sent';
comment on column webhook.created_by is 'person who added it';
comment on column webhook.created_at is 'moment it was added';

comment on table webhook_cursor is 'How far a receiver has been told a village''s events, and who is sending now.';
comment on column webhook_cursor.village_id is 'the village, 12-digit code';
comment on column webhook_cursor.webhook_id is 'the webhook';
comment on column webhook_cursor.event_no is 'number of the last event that is done with';
comment on column webhook_cursor.tries is 'failed tries in a row';
comment on column webhook_cursor.failing_since is 'moment of the first of them; null while it goes well';
comment on column webhook_cursor.next_try_at is 'moment before which it is not tried; null for at once';
comment on column webhook_cursor.lease is 'marks who is sending now; null while nobody is';
comment on column webhook_cursor.leased_until is 'moment after which somebody else may; null while nobody is';

comment on table webhook_delivery is 'What was sent (一次发送), kept for a while to be looked at.';
comment on column webhook_delivery.village_id is 'the village; 0 for tests';
comment on column webhook_delivery.webhook_id is 'the webhook';
comment on column webhook_delivery.event_no is 'the event; for a test the moment in microseconds';
comment on column webhook_delivery.kind is 'what happened';
comment on column webhook_delivery.state is 'WAITING will be tried again';
comment on column webhook_delivery.tries is 'how often it was sent';
comment on column webhook_delivery.last_status is 'HTTP status of the last answer; null where none came';
comment on column webhook_delivery.last_error is 'what went wrong last; null when nothing did';
comment on column webhook_delivery.next_try_at is 'moment it is tried again; null when it is not';
comment on column webhook_delivery.tried_at is 'moment it was last sent';

-- What migrations call.
comment on function dist_tenant(text) is 'Distributes a village''s table by village_id where Citus is; otherwise does nothing.';
comment on function dist_reference(text) is 'Copies a table to every node where Citus is; otherwise does nothing.';
comment on function make_append_only(text) is 'Guards a table by a trigger: no update, no delete, no truncate, in no session.';
comment on function refuse_to_rewrite_history() is 'The trigger of append-only tables.';
comment on function refuse_to_change_columns() is 'The trigger that keeps the columns it is given for good.';
comment on function app_may(text, text) is 'Grants privileges on a table to jifenbu_app, the service''s role, which owns nothing.';
