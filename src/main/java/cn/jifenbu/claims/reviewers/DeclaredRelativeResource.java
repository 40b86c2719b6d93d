package cn.jifenbu.claims.reviewers;

import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/declared-relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审核")
@RunOnVirtualThread
public class DeclaredRelativeResource {
    private final DeclaredRelatives relatives;
    private final CurrentActor actor;

    DeclaredRelativeResource(DeclaredRelatives relatives, CurrentActor actor) {
        this.relatives = relatives;
        this.actor = actor;
    }

    /// `personId` is the reader's own when left out; of another person only the village admin may say it.
    public record RelationRequest(UUID personId, @NotNull UUID householdId,
            @NotBlank(message = "请写明是什么亲属") @Size(max = 20) String relation) implements RequestBody {}

    public record RelationList(List<DeclaredRelatives.DeclaredRelative> items) {}

    @GET
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "listDeclaredRelations", summary = "审核人员申明过的亲属户")
    public RelationList list(@PathParam("village") VillageId village, @QueryParam("personId") UUID person) {
        return new RelationList(relatives.list(village, person));
    }

    @POST
    @RequiresPermission(Permission.REVIEW)
    @Idempotent
    @Operation(operationId = "declareRelation", summary = "申明自己和某户是亲属：以后这一户的事请同事经办")
    @APIResponseSchema(value = DeclaredRelatives.DeclaredRelative.class, responseCode = "201")
    public Response declare(@PathParam("village") VillageId village, @NotNull @Valid RelationRequest body) {
        var own = actor.get().person();
        var person = body.personId() == null ? own : body.personId();
        if (!person.equals(own) && !Permission.ARRANGE_REVIEW.grantedTo(actor.get(), village)) {
            throw new RefusedException(new OutOfScope());
        }
        var relative = relatives.declare(village, person, new HouseholdId(body.householdId()), body.relation(), actor.get());
        return Response.status(201).entity(relative).build();
    }
}
