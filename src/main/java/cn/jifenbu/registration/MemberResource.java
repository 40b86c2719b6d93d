package cn.jifenbu.registration;

import cn.jifenbu.audittrail.RequestOrigin;
import cn.jifenbu.household.HouseholdResource;
import cn.jifenbu.household.HouseholdResource.MemberView;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/households/{household}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "家庭")
@RunOnVirtualThread
public class MemberResource {

    private final ChangeMembers members;
    private final CurrentActor actor;
    private final RequestOrigin origin;

    MemberResource(ChangeMembers members, CurrentActor actor, RequestOrigin origin) {
        this.members = members;
        this.actor = actor;
        this.origin = origin;
    }

    public record Leaving(@NotBlank(message = "请写明为什么离开") @Size(max = 200) String reason) implements RequestBody {}

    @POST
    @RequiresPermission(Permission.REGISTER_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "addMember", summary = "登记一位家庭成员（出生、结婚、迁入）")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response add(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @NotNull @Valid NewResident body) {
        body.wrong("").ifPresent(wrong -> refuse(wrong));
        if (Resident.HEAD.equals(body.relation())) refuse(new FieldError("relation", "户主只有一位，请先登记再换户主"));
        var member = members.join(village, household, body.resident("其他"), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/households/" + household))
                .entity(HouseholdResource.view(member, false)).build();
    }

    @POST
    @Path("{member}/leave")
    @RequiresPermission(Permission.REGISTER_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "leaveHousehold", summary = "一位成员离开（去世、出嫁、迁出）：解除绑定，删除登记的号码；积分留在户里")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response leave(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @PathParam("member") UUID member, @NotNull @Valid Leaving body) {
        origin.setReason(body.reason());
        return Response.ok(HouseholdResource.view(members.leave(village, household, member, actor.get()), false)).build();
    }

    private static void refuse(FieldError wrong) {
        throw new RefusedException(new InvalidFields(List.of(wrong)));
    }
}
