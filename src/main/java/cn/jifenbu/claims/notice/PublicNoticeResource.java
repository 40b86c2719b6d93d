package cn.jifenbu.claims.notice;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.Public;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/public/villages/{village}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "公示")
@RunOnVirtualThread
public class PublicNoticeResource {

    private final Notices notices;
    private final Divisions divisions;

    PublicNoticeResource(Notices notices, Divisions divisions) {
        this.notices = notices;
        this.divisions = divisions;
    }

    @GET
    @Public
    @Operation(operationId = "listPublicNotices", summary = "公示列表，不用登录")
    public Page<Notice> list(@PathParam("village") VillageId village, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(notices.list(village, Cursor.before(cursor), limit + 1), limit, Notice::noticeNo);
    }

    @GET
    @Path("{id}")
    @Public
    @Operation(operationId = "getPublicNotice", summary = "一期公示，不用登录，姓名隐去")
    public Notice get(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return notices.get(village, id);
    }
}
