package cn.jifenbu.feedback;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "意见建议")
@RunOnVirtualThread
public class FeedbackResource {

    private final ReadFeedback read;
    private final ReplyToFeedback reply;
    private final Divisions divisions;
    private final CurrentActor actor;

    FeedbackResource(ReadFeedback read, ReplyToFeedback reply, Divisions divisions, CurrentActor actor) {
        this.read = read;
        this.reply = reply;
        this.divisions = divisions;
        this.actor = actor;
    }

    public record ReplyRequest(@NotBlank(message = "请写一写怎么回话") @Size(max = 1000) String text) implements RequestBody {}

    @GET
    @RequiresPermission(Permission.READ_FEEDBACK)
    @Operation(operationId = "listFeedback", summary = "村民的意见建议：没回话的最早的在前，回过话的最新的在前")
    public Page<Feedback> list(@PathParam("village") VillageId village,
            @QueryParam("answered") @DefaultValue("false") @Pattern(regexp = "true|false") String answered,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return new Page<>(read.ofVillage(village, answered.equals("true"), limit), null);
    }

    @POST
    @Path("{id}/reply")
    @RequiresPermission(Permission.ANSWER_FEEDBACK)
    @Idempotent
    @Operation(operationId = "replyToFeedback", summary = "回话，村民在小程序里能看到；只能回一次")
    @APIResponseSchema(value = Feedback.class, responseCode = "200")
    public Response reply(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid ReplyRequest body) {
        return Response.ok(reply.reply(village, id, body.text(), actor.get())).build();
    }
}
