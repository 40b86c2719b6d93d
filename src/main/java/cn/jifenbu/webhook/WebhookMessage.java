package cn.jifenbu.webhook;

import cn.jifenbu.ledger.events.VillageEvents.Event;
import cn.jifenbu.shared.SystemClock;
import cn.jifenbu.webhook.model.DeliveryResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// What is sent, whole: an event sent again has the same id and the same body.
///
/// @param lease of the cursor, for who sends in turn; null for a test or what is sent again by hand
record WebhookMessage(DeliveryRow.Key key, String url, String secret, String kind, byte[] body, UUID lease) {

    static final String TEST = "TEST";

    static WebhookMessage of(DeliveryRow.Key key, WebhookRow webhook, String secret, Event event, UUID lease,
            ObjectMapper json) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", key.villageId() + "-" + key.eventNo());
        body.put("kind", event.kind());
        body.put("village", Long.toString(key.villageId()));
        body.put("eventNo", event.eventNo());
        body.put("recordedAt", event.recordedAt().toString());
        body.put("data", event.body());
        try {
            return new WebhookMessage(key, webhook.url, secret, event.kind(), json.writeValueAsBytes(body), lease);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    DeliveryResult sendBy(WebhookHttpClient post) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Jifenbu-Webhook/1");
        headers.put("Jifenbu-Event-Id", key.villageId() + "-" + key.eventNo());
        headers.put("Jifenbu-Event-Kind", kind);
        headers.put("Jifenbu-Signature", Signature.of(secret, SystemClock.now(), body));
        return post.post(URI.create(url), Map.copyOf(headers), body);
    }

    @Override
    public String toString() {
        return "WebhookMessage[" + key + "]";
    }
}
