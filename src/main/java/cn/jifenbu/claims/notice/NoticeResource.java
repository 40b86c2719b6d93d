package cn.jifenbu.claims.notice;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

// A path that no other resource begins with: between overlapping ones a POST is not found beside GETs.
@Path("/api/v1/villages/{village}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "公示")
@RunOnVirtualThread
public class NoticeResource {

    private final PublishNotice publish;
    private final CurrentActor actor;

    NoticeResource(PublishNotice publish, CurrentActor actor) {
        this.publish = publish;
        this.actor = actor;
    }

    @POST
    @RequiresPermission(Permission.PUBLISH_NOTICE)
    @Idempotent
    @Operation(operationId = "publishNotice", summary = "把审批通过的申报现在就公示")
    @APIResponseSchema(value = Notice.class, responseCode = "201")
    public Response publish(@PathParam("village") VillageId village) {
        var notice = publish.publish(village, actor.get());
        return Response.created(URI.create("/api/v1/public/villages/" + village + "/notices/" + notice.id())).entity(notice)
                .build();
    }
}
