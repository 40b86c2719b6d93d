package cn.jifenbu.evidence;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.http.ImageUpload;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// Before the line of the village and before any transaction. What is refused, or was answered before, leaves no picture
/// behind; where nobody knows what became of it the picture stays, because the database may name it.
@StoredFirst
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 30)
class UploadRequests {

    private final StoreEvidence evidence;
    private final PhotoOfRequest photo;
    private final UriInfo uri;
    private final HttpHeaders headers;

    UploadRequests(StoreEvidence evidence, PhotoOfRequest photo, UriInfo uri, HttpHeaders headers) {
        this.evidence = evidence;
        this.photo = photo;
        this.uri = uri;
        this.headers = headers;
    }

    @AroundInvoke
    Object storeFirst(InvocationContext upload) throws Exception {
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null || key.isEmpty()) return upload.proceed();
        var village = VillageId.fromString(uri.getPathParameters().getFirst("village"));
        var stored = photo.set(evidence.put(village, bytes(upload.getParameters())));
        try {
            var response = (Response) upload.proceed();
            if (response.getHeaderString("Idempotency-Replayed") != null) evidence.drop(stored);
            return response;
        } catch (RefusedException refused) {
            evidence.drop(stored);
            throw refused;
        }
    }

    private static byte[] bytes(Object[] parameters) {
        for (var parameter : parameters) if (parameter instanceof ImageUpload form) return form.bytes();
        return new byte[0];
    }
}
