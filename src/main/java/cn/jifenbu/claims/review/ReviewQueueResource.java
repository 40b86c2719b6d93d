package cn.jifenbu.claims.review;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/review-queue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审核")
@RunOnVirtualThread
public class ReviewQueueResource {
    private final ReviewQueue queue;
    private final Divisions divisions;
    private final CurrentActor actor;

    ReviewQueueResource(ReviewQueue queue, Divisions divisions, CurrentActor actor) {
        this.queue = queue;
        this.divisions = divisions;
        this.actor = actor;
    }

    @GET
    @RequiresPermission(Permission.REVIEW)
    @Operation(operationId = "listReviewQueue", summary = "等我初审或审批的申报，最早的在前；标出过期、亲属和用过的照片")
    public Page<ReviewQueue.QueuedClaim> list(@PathParam("village") VillageId village,
            @QueryParam("work") @NotNull ReviewQueue.ReviewStage work,
            @QueryParam("group") @DefaultValue("0") @Min(0) int group,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(queue.list(village, work, group, actor.get(), Cursor.after(cursor), limit + 1), limit,
                w -> w.claim().claimNo());
    }

    @GET
    @Path("second-looks")
    @RequiresPermission(Permission.LOOK_AGAIN)
    @Operation(operationId = "listSecondLooks", summary = "抽中要乡里再看一遍的申报，最早的在前")
    public Page<ReviewQueue.QueuedClaim> secondLooks(@PathParam("village") VillageId village,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(queue.secondLooks(village, actor.get(), Cursor.after(cursor), limit + 1), limit,
                w -> w.claim().claimNo());
    }
}
