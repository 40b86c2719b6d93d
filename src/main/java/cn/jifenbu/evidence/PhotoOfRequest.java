package cn.jifenbu.evidence;

import jakarta.enterprise.context.RequestScoped;

/// What [UploadRequests] stored for this request.
@RequestScoped
class PhotoOfRequest {

    private StoredPhoto stored;

    StoredPhoto set(StoredPhoto stored) {
        this.stored = stored;
        return stored;
    }

    StoredPhoto get() {
        return stored;
    }
}
