package cn.jifenbu.webhook.model;

/// What became of one try. `status` is 0 where no answer came.
public record DeliveryResult(int status, Failure error) {

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

    public static DeliveryResult status(int status) {
        return new DeliveryResult(status, status >= 200 && status < 300 ? null : Failure.STATUS);
    }

    public static DeliveryResult failed(Failure error) {
        return new DeliveryResult(0, error);
    }

    public boolean good() {
        return error == null;
    }

    /// The receiver may be down altogether.
    public boolean silent() {
        return status == 0;
    }
}
