package cn.jifenbu.webhook;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Without keys: a message may arrive twice at any time, and no transaction may wait for a receiver.
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "对外通知")
@RunOnVirtualThread
public class WebhookDeliveryResource {

    private final ReadDeliveries read;
    private final SendNow send;
    private final CurrentActor actor;

    WebhookDeliveryResource(ReadDeliveries read, SendNow send, CurrentActor actor) {
        this.read = read;
        this.send = send;
        this.actor = actor;
    }

    @GET
    @Path("deliveries")
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Operation(operationId = "listDeliveries", summary = "发送记录，最近的在前：发到没有、试了几次、对方回了什么、什么时候再试")
    public Page<Delivery> list(@PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return new Page<>(read.list(actor.get(), id, limit), null);
    }

    @POST
    @Path("deliveries/{delivery}/redeliver")
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Operation(operationId = "redeliverEvent", summary = "把这件事马上再发一次，编号不变")
    public Delivery redeliver(@PathParam("id") UUID id,
            @PathParam("delivery") @Pattern(regexp = "(0|[1-9][0-9]{11})-[0-9]{1,18}") String delivery) {
        return send.redeliver(actor.get(), id, delivery);
    }

    @POST
    @Path("test")
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Operation(operationId = "testWebhook", summary = "马上发一条测试消息，看对方回什么")
    public Delivery test(@PathParam("id") UUID id) {
        return send.test(actor.get(), id);
    }
}
