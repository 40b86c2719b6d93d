package cn.jifenbu.household;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.TextNormalizer;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.MaxCodePoints;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/villages/{village}/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "家庭")
@RunOnVirtualThread
public class HouseholdResource {

    private final Divisions divisions;
    private final Households households;
    private final CurrentActor actor;

    HouseholdResource(Divisions divisions, Households households, CurrentActor actor) {
        this.divisions = divisions;
        this.households = households;
        this.actor = actor;
    }

    /// Names are masked, except for the household itself.
    public record HouseholdView(UUID id, String villageId, String code, int group, String doorplate, String state, String head,
            @Nullable List<MemberView> members) {

        public static HouseholdView of(Household household, List<Member> members, boolean own) {
            return new HouseholdView(household.id().value(), household.village().toString(), household.code(),
                    household.group(), household.doorplate(), household.state().name(),
                    own ? household.headName() : Masking.name(household.headName()),
                    members == null ? null : members.stream().map(m -> MemberView.of(m, own)).toList());
        }
    }

    public record MemberView(UUID id, String name, String relation, boolean head) {

        public static MemberView of(Member member, boolean own) {
            return new MemberView(member.id(), own ? member.name() : Masking.name(member.name()), member.relation(),
                    member.head());
        }
    }

    @GET
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "listHouseholds", summary = "查找家庭：编号开头或姓名")
    public Page<HouseholdView> list(@PathParam("village") VillageId village, @QueryParam("group") @Min(1) Integer group,
            @QueryParam("q") @DefaultValue("") @MaxCodePoints(max = 50) String search,
            @QueryParam("cursor") @DefaultValue("") @Size(max = 32) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        var rows = households.page(village, Optional.ofNullable(group), TextNormalizer.name(search), cursor, limit + 1);
        var page = Page.of(rows, limit, Household::code);
        return new Page<>(page.items().stream().map(h -> HouseholdView.of(h, null, false)).toList(), page.next());
    }

    @GET
    @Path("{household}")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "getHousehold", summary = "一户和它的成员")
    public HouseholdView get(@PathParam("village") VillageId village, @PathParam("household") HouseholdId id) {
        return HouseholdView.of(households.require(village, id), households.members(village, id),
                actor.get().isMemberOf(village, id));
    }
}
