package cn.jifenbu.feedback;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "意见建议")
@RunOnVirtualThread
public class MyFeedbackResource {

    private final SendFeedback send;
    private final ReadFeedback read;
    private final CurrentActor actor;

    MyFeedbackResource(SendFeedback send, ReadFeedback read, CurrentActor actor) {
        this.send = send;
        this.read = read;
        this.actor = actor;
    }

    public record FeedbackRequest(@NotNull FeedbackKind kind,
            @NotBlank(message = "请写一写想说的话") @Size(max = 1000) String text) implements RequestBody {}

    @POST
    @RequiresPermission(Permission.SELF)
    @Idempotent
    @Operation(operationId = "sendFeedback", summary = "向村里提意见、建议或者提问")
    @APIResponseSchema(value = Feedback.class, responseCode = "201")
    public Response send(@NotNull @Valid FeedbackRequest body) {
        var feedback = send.send(actor.get(), body.kind(), body.text());
        return Response.created(URI.create("/api/v1/me/feedback")).entity(feedback).build();
    }

    @GET
    @RequiresPermission(Permission.SELF)
    @Operation(operationId = "listMyFeedback", summary = "我提过的意见和村里的回话，最新的在前")
    public Page<Feedback> list(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return new Page<>(read.own(actor.get(), limit), null);
    }
}
