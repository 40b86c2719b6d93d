package cn.jifenbu.householdchange;

import cn.jifenbu.householdchange.SplitHousehold.SplitOff;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.DryRun;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/households/{household}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "户变动")
@RunOnVirtualThread
public class HouseholdChangeResource {

    private final SplitHousehold split;
    private final MergeHouseholds merge;
    private final ReadChanges changes;
    private final CurrentActor actor;

    HouseholdChangeResource(SplitHousehold split, MergeHouseholds merge, ReadChanges changes, CurrentActor actor) {
        this.split = split;
        this.merge = merge;
        this.changes = changes;
        this.actor = actor;
    }

    /// `members` leave, `head` is one of them. `points` is what was agreed, left out for by heads.
    public record SplitRequest(@NotBlank @Size(max = 32) String code, @NotNull @Min(1) @Max(999) Integer group,
            @NotBlank @Size(max = 50) String doorplate, @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> members,
            @NotNull UUID head, @Min(0) @Max(10_000_000) Integer points,
            @NotBlank(message = "请写明分户的依据") @Size(max = 500) String reason) implements RequestBody {}

    public record MergeRequest(@NotNull UUID into,
            @NotBlank(message = "请写明并户的依据") @Size(max = 500) String reason) implements RequestBody {}

    @GET
    @Path("changes")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "listHouseholdChanges", summary = "一户的变动，最新的在前：分户、并户、迁移、销户、换户主")
    public Page<HouseholdChange> list(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return new Page<>(changes.list(village, household, limit), null);
    }

    @GET
    @Path("life")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "getHouseholdLife", summary = "一户的来历和去向：登记、分户、并户、注销，现在由哪一户承接")
    public HouseholdLifeView life(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household) {
        return changes.life(village, household);
    }

    @POST
    @Path("split")
    @RequiresPermission(Permission.CHANGE_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "splitHousehold", summary = "分户：部分成员带着商定的（或按人头分的）积分另立一户；dryRun=true 只试一试")
    @APIResponseSchema(value = HouseholdChange.class, responseCode = "201")
    public Response split(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid SplitRequest body) {
        var splitOff = new SplitOff(body.code(), body.group(), body.doorplate(), body.members(), body.head(),
                body.points() == null ? null : Long.valueOf(body.points()));
        var change = split.split(village, household, splitOff, body.reason(), actor.get());
        var address = URI.create("/api/v1/villages/" + village + "/households/" + change.otherHouseholdId());
        return DryRun.answer(dryRun, Response.created(address).entity(change).build());
    }

    @POST
    @Path("merge")
    @RequiresPermission(Permission.CHANGE_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "mergeHousehold", summary = "并户：成员和积分都并入另一户，这一户注销；dryRun=true 只试一试")
    @APIResponseSchema(value = HouseholdChange.class, responseCode = "200")
    public Response merge(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @NotNull @Valid MergeRequest body) {
        var change = merge.merge(village, household, new HouseholdId(body.into()), body.reason(), actor.get());
        return DryRun.answer(dryRun, Response.ok(change).build());
    }
}
