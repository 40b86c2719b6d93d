package cn.jifenbu.audittrail;

import jakarta.enterprise.context.RequestScoped;

/// Where the request that is being answered came from; empty for the clockwork and the command line.
@RequestScoped
public class RequestOrigin {

    private String address;
    private String requestId;
    private String reason;
    private boolean written;

    public void cameFrom(String address, String requestId) {
        this.address = address;
        this.requestId = requestId;
    }

    /// Why the person says they do it; kept with the entry of this request.
    public void setReason(String reason) {
        this.reason = reason;
    }

    /// The line of this request is there already, in the transaction of what was done, or is not wanted.
    public void markRecorded() {
        written = true;
    }

    public boolean written() {
        return written;
    }

    public String address() {
        return address;
    }

    public String requestId() {
        return requestId;
    }

    public String reason() {
        return reason;
    }
}
