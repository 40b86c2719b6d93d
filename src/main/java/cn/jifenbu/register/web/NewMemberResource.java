package cn.jifenbu.register.web;

import cn.jifenbu.organisation.web.HouseholdResource;
import cn.jifenbu.organisation.web.HouseholdResource.MemberView;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.register.ChangeMembers;
import cn.jifenbu.register.Resident;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.CurrentActor;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Once;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/households/{household}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "家庭")
@RunOnVirtualThread
public class NewMemberResource {

    private final ChangeMembers members;
    private final CurrentActor actor;

    NewMemberResource(ChangeMembers members, CurrentActor actor) {
        this.members = members;
        this.actor = actor;
    }

    @POST
    @Needs(Permission.REGISTER_HOUSEHOLD)
    @Once
    @Operation(operationId = "addMember", summary = "登记一位家庭成员（出生、结婚、迁入）")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response add(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @NotNull @Valid NewResident body) {
        body.wrong("").ifPresent(wrong -> refuse(wrong));
        if (Resident.HEAD.equals(body.relation())) refuse(new FieldError("relation", "户主只有一位，请先登记再换户主"));
        var made = members.join(village, household, body.resident("其他"), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/households/" + household))
                .entity(HouseholdResource.view(made, false)).build();
    }

    private static void refuse(FieldError wrong) {
        throw new RefusedException(new InvalidFields(List.of(wrong)));
    }
}
