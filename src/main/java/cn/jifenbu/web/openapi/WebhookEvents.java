package cn.jifenbu.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// What is sent to webhooks, one kind of event each: the same envelope around the kind's data, which META-INF/openapi.yaml
/// describes.
public final class WebhookEvents {

    private record Kind(String constant, String name, String when) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("LEDGER_SEALED", "LedgerSealed", "台账的一天或一次公示封存了；签名盖住的内容都在里面，请长期保存"),
            new Kind("NOTICE_PUBLISHED", "NoticePublished", "贴出了一期公示"),
            new Kind("NOTICE_CLOSED", "NoticeClosed", "一期公示满了，积分入了账"),
            new Kind("ENTRY_REVERSED", "EntryReversed", "一笔流水被冲回或更正了"),
            new Kind("TEST", "Test", "有人按了“发一条测试”"));
    private static final List<String> HEADERS = List.of("Jifenbu-Event-Id", "Jifenbu-Event-Kind", "Jifenbu-Signature");

    private WebhookEvents() {}

    public static void describe(OpenAPI api) {
        var webhooks = new LinkedHashMap<String, PathItem>();
        for (var kind : KINDS) {
            api.getComponents().addSchema(kind.name + "Event", envelope(kind));
            webhooks.put(kind.constant, OASFactory.createPathItem().POST(operation(kind)));
        }
        api.setWebhooks(webhooks);
    }

    private static Schema envelope(Kind kind) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT)
                .addProperty("id", text())
                .addProperty("kind", text().constValue(kind.constant))
                .addProperty("village", text())
                .addProperty("eventNo", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64"))
                .addProperty("recordedAt", ref("Instant"))
                .addProperty("data", ref(kind.name + "Data"));
    }

    private static Operation operation(Kind kind) {
        var operation = OASFactory.createOperation().operationId("on" + kind.name).summary(kind.when).addTag("对外通知");
        HEADERS.forEach(header -> operation.addParameter(OASFactory.createParameter().ref(header)));
        var body = OASFactory.createMediaType().schema(ref(kind.name + "Event"));
        operation.setSecurity(List.of());
        return operation
                .requestBody(OASFactory.createRequestBody().required(true)
                        .content(OASFactory.createContent().addMediaType("application/json", body)))
                .responses(OASFactory.createAPIResponses().addAPIResponse("2XX",
                        OASFactory.createAPIResponse().description("收到了；别的回答和超过 5 秒都算没有送到，过一会儿再送")));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(name);
    }
}
