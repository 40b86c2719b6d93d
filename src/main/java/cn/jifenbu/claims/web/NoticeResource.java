package cn.jifenbu.claims.web;

import cn.jifenbu.claims.Notice;
import cn.jifenbu.claims.Notices;
import cn.jifenbu.claims.PublishNotice;
import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.CurrentActor;
import cn.jifenbu.web.Cursor;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Once;
import cn.jifenbu.web.Open;
import cn.jifenbu.web.Page;
import cn.jifenbu.web.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "公示")
@RunOnVirtualThread
public class NoticeResource {

    private final PublishNotice publish;
    private final Notices notices;
    private final Divisions divisions;
    private final CurrentActor actor;

    NoticeResource(PublishNotice publish, Notices notices, Divisions divisions, CurrentActor actor) {
        this.publish = publish;
        this.notices = notices;
        this.divisions = divisions;
        this.actor = actor;
    }

    @POST
    @Path("villages/{village}/notices")
    @Needs(Permission.PUBLISH_NOTICE)
    @Once
    @Operation(operationId = "publishNotice", summary = "把审批通过的申报现在就公示")
    public Response publish(@PathParam("village") VillageId village) {
        var made = publish.publish(village, actor.get());
        return Response.created(URI.create("/api/v1/public/villages/" + village + "/notices/" + made.id())).entity(made)
                .build();
    }

    @GET
    @Path("public/villages/{village}/notices")
    @Open
    @Operation(operationId = "listPublicNotices", summary = "公示列表，不用登录")
    public Page<Notice> list(@PathParam("village") VillageId village, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(notices.list(village, Cursor.before(cursor), limit + 1), limit, Notice::noticeNo);
    }

    @GET
    @Path("public/villages/{village}/notices/{id}")
    @Open
    @Operation(operationId = "getPublicNotice", summary = "一期公示，不用登录，姓名隐去")
    public Notice one(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return notices.one(village, id);
    }
}
