package cn.jifenbu.problem;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RFC 9457 problem details. `code` is the stable English word programs rely on; `title` and `detail` are for people and
/// say what to do; `requestId` leads to the log.
public record Problem(String type, String title, int status, String detail, String code, @Nullable List<FieldError> errors,
        @Nullable String requestId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal, int status, String title, String detail) {
        var code = refusal.code();
        return new Problem("urn:jifenbu:problem:" + code, title, status, detail, code, null, null);
    }

    Problem with(List<FieldError> fields) {
        return new Problem(type, title, status, detail, code, fields, requestId);
    }

    public Problem withRequestId(String id) {
        return new Problem(type, title, status, detail, code, errors, id);
    }
}
