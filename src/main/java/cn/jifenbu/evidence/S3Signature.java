package cn.jifenbu.evidence;

import cn.jifenbu.shared.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// AWS Signature Version 4 for S3: the headers that prove who sends a request, bound to its content and to the minute.
record S3Signature(String accessKey, String secretKey, String region) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of();

    /// `Host` is sent by the client itself and signed here. The path has only letters, digits, `-`, `.` and `/`.
    Map<String, String> of(String method, URI uri, byte[] body, Instant now) {
        var time = TIME.format(now);
        var day = time.substring(0, 8);
        var scope = day + "/" + region + "/s3/aws4_request";
        var hash = HEX.formatHex(Sha256.of(body));
        var host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        var request = String.join("\n", method, uri.getRawPath(), "", "host:" + host, "x-amz-content-sha256:" + hash,
                "x-amz-date:" + time, "", "host;x-amz-content-sha256;x-amz-date", hash);
        var text = String.join("\n", "AWS4-HMAC-SHA256", time, scope, HEX.formatHex(Sha256.of(bytes(request))));
        var key = hmac(hmac(hmac(hmac(bytes("AWS4" + secretKey), day), region), "s3"), "aws4_request");
        return Map.of("x-amz-content-sha256", hash, "x-amz-date", time, "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=%s"
                        .formatted(accessKey, scope, HEX.formatHex(hmac(key, text))));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Without the keys: records print their parts, and logs print records.
    @Override
    public String toString() {
        return "S3Signature[" + region + "]";
    }
}
