package cn.jifenbu.webhook;

/// What became of one try. `status` is 0 where no answer came.
public record Answer(int status, Failure error) {

    public enum Failure {
        /// No such host.
        UNKNOWN_HOST,
        /// The host lies where the service may not send to.
        ADDRESS_REFUSED,
        /// No connection.
        UNREACHABLE, TIMEOUT,
        /// The certificate is not good, or no TLS spoken.
        TLS,
        /// What came back is not HTTP, or stopped in the middle.
        BROKEN_ANSWER,
        /// Anything but 2xx; redirects are not followed.
        STATUS
    }

    static Answer status(int status) {
        return new Answer(status, status >= 200 && status < 300 ? null : Failure.STATUS);
    }

    static Answer failed(Failure why) {
        return new Answer(0, why);
    }

    boolean good() {
        return error == null;
    }

    /// The receiver may be down altogether.
    boolean silent() {
        return status == 0;
    }
}
