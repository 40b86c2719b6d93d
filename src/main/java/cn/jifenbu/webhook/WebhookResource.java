package cn.jifenbu.webhook;

import cn.jifenbu.audittrail.RequestOrigin;
import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.TextNormalizer;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.MaxCodePoints;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import cn.jifenbu.webhook.ManageWebhooks.Change;
import cn.jifenbu.webhook.ManageWebhooks.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "对外通知")
@RunOnVirtualThread
public class WebhookResource {

    private final ManageWebhooks manage;
    private final CurrentActor actor;
    private final RequestOrigin origin;

    WebhookResource(ManageWebhooks manage, CurrentActor actor, RequestOrigin origin) {
        this.manage = manage;
        this.actor = actor;
        this.origin = origin;
    }

    public record NewWebhook(@NotNull @Pattern(regexp = "[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?") String scope,
            @NotBlank(message = "请写发到哪个网址") @Size(max = 500) String url,
            @NotNull @Size(min = 1, max = 50, message = "请至少选一种事") Set<@NotNull EventKind> kinds,
            @NotBlank(message = "请写是给谁的") @MaxCodePoints(max = 100) String description) implements RequestBody {}

    /// What is missing stays as it is.
    public record WebhookChange(@Size(min = 1, max = 500) String url,
            @Size(min = 1, max = 50, message = "请至少选一种事") Set<@NotNull EventKind> kinds,
            @Size(min = 1) @MaxCodePoints(max = 100) String description) implements RequestBody {}

    @GET
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Operation(operationId = "listWebhooks", summary = "我管的范围里的对外通知，先加的在前")
    public Page<Webhook> list() {
        return new Page<>(manage.list(actor.get()), null);
    }

    @POST
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Idempotent
    @Operation(operationId = "addWebhook", summary = "加一个对外通知；再用“生成密钥”拿到密钥，才开始发")
    @APIResponseSchema(value = Webhook.class, responseCode = "201")
    public Response add(@NotNull @Valid NewWebhook body) {
        origin.setReason("scope " + body.scope());
        var webhook = manage.add(actor.get(), new DivisionCode(body.scope()), body.url().strip(), body.kinds(),
                TextNormalizer.normalize(body.description()));
        return Response.created(URI.create("/api/v1/webhooks/" + webhook.id())).entity(webhook).build();
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Idempotent
    @Operation(operationId = "changeWebhook", summary = "改网址、改发哪些事、改说明；没填的不变")
    @APIResponseSchema(value = Webhook.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @NotNull @Valid WebhookChange body) {
        var change = new Change(Optional.ofNullable(body.url()).map(String::strip), Optional.ofNullable(body.kinds()),
                Optional.ofNullable(body.description()).map(TextNormalizer::normalize));
        return Response.ok(manage.change(actor.get(), id, change)).build();
    }

    /// Without a key: its reply must not be kept. Sent twice, the second secret counts.
    @POST
    @Path("{id}/renew-secret")
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Operation(operationId = "renewWebhookSecret", summary = "生成密钥，只显示这一次；原来的马上作废")
    public Secret renewSecret(@PathParam("id") UUID id) {
        return manage.renewSecret(actor.get(), id);
    }

    @POST
    @Path("{id}/suspend")
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Idempotent
    @Operation(operationId = "suspendWebhook", summary = "停用：事情先存着，不发")
    @APIResponseSchema(value = Webhook.class, responseCode = "200")
    public Response suspend(@PathParam("id") UUID id) {
        return Response.ok(manage.suspend(actor.get(), id)).build();
    }

    @POST
    @Path("{id}/resume")
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Idempotent
    @Operation(operationId = "resumeWebhook", summary = "恢复：停用时的事从最早的开始补发")
    @APIResponseSchema(value = Webhook.class, responseCode = "200")
    public Response resume(@PathParam("id") UUID id) {
        return Response.ok(manage.resume(actor.get(), id)).build();
    }

    @POST
    @Path("{id}/delete")
    @RequiresPermission(Permission.KEEP_WEBHOOKS)
    @Idempotent
    @Operation(operationId = "deleteWebhook", summary = "删掉对外通知和它的密钥，不能恢复")
    @APIResponse(responseCode = "204", description = "已删掉")
    public Response delete(@PathParam("id") UUID id) {
        manage.delete(actor.get(), id);
        return Response.noContent().build();
    }
}
