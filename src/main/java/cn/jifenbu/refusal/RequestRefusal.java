package cn.jifenbu.refusal;

import java.util.List;

/// The request itself cannot be read or taken, whatever the feature.
public sealed interface RequestRefusal extends Refusal {

    record FieldError(String field, String message) {}

    record MalformedBody() implements RequestRefusal {}

    record InvalidFields(List<FieldError> errors) implements RequestRefusal {}

    record IdempotencyKeyMissing() implements RequestRefusal {}

    record IdempotencyKeyInvalid() implements RequestRefusal {}

    record IdempotencyKeyReused() implements RequestRefusal {}

    record UnknownPath() implements RequestRefusal {}

    record MethodNotAllowed() implements RequestRefusal {}

    record NotAcceptable() implements RequestRefusal {}

    record UnsupportedMediaType() implements RequestRefusal {}

    record BodyTooLarge() implements RequestRefusal {}

    record AddressTooLong() implements RequestRefusal {}

    /// A code in the path or a query parameter cannot be read.
    record InvalidParameter() implements RequestRefusal {}

    record InvalidCursor() implements RequestRefusal {}

    /// The thing was changed by somebody else since it was read (`If-Match`).
    record ChangedMeanwhile() implements RequestRefusal {}

    /// A unique key of the database stood in the way: somebody made the same thing a moment before.
    record AlreadyThere() implements RequestRefusal {}

    /// The village is busy or the database has no free connection; nothing was done.
    record Busy() implements RequestRefusal {}

    /// More requests than one person or one address may send.
    record TooManyRequests(int seconds) implements RequestRefusal {}

    record DatabaseUnavailable() implements RequestRefusal {}

    /// A standby, or one set so: everything can be read, nothing written.
    record DatabaseReadOnly() implements RequestRefusal {}

    /// The database found no room for a row; what is there can be read.
    record DiskFull() implements RequestRefusal {}

    /// The connection ended after COMMIT was sent: everything was done or nothing. The same key finds out which.
    record OutcomeUnknown() implements RequestRefusal {}

    /// A fault of ours. Nothing was done; the request id leads to the log.
    record UnexpectedFault() implements RequestRefusal {}
}
