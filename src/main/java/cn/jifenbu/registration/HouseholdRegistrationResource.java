package cn.jifenbu.registration;

import cn.jifenbu.household.HouseholdResource;
import cn.jifenbu.household.HouseholdResource.HouseholdView;
import cn.jifenbu.household.Households;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.MaxCodePoints;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "家庭")
@RunOnVirtualThread
public class HouseholdRegistrationResource {

    private final RegisterHousehold register;
    private final Households households;

    HouseholdRegistrationResource(RegisterHousehold register, Households households) {
        this.register = register;
        this.households = households;
    }

    /// Without `code` the household gets its group's next number. `members` are those besides the head.
    public record NewHousehold(@Pattern(regexp = "|\\S{1,32}", message = "最多 32 个字，不能有空格") String code,
            @NotNull @Min(1) @Max(999) Integer group, @MaxCodePoints(max = 50) String doorplate,
            @NotNull(message = "请填户主") @Valid NewResident head, @Size(max = 49) List<@NotNull @Valid NewResident> members)
            implements
                RequestBody {

        HouseholdRegistration toRegistration() {
            var residents = new ArrayList<Resident>();
            residents.add(new NewResident(head.name(), Resident.HEAD, head.birthYear(), head.phone(), head.idNumber())
                    .resident(Resident.HEAD));
            others().forEach(m -> residents.add(m.resident("其他")));
            return new HouseholdRegistration(code == null || code.isEmpty() ? null : code, group,
                    doorplate == null ? "" : doorplate,
                    residents);
        }

        List<NewResident> others() {
            return members == null ? List.of() : members;
        }

        List<FieldError> wrong() {
            var wrong = new ArrayList<FieldError>();
            head.wrong("head.").ifPresent(wrong::add);
            for (int i = 0; i < others().size(); i++) {
                var field = "members[" + i + "].";
                others().get(i).wrong(field).ifPresent(wrong::add);
                if (Resident.HEAD.equals(others().get(i).relation())) {
                    wrong.add(new FieldError(field + "relation", "户主只有一位"));
                }
            }
            return wrong;
        }
    }

    @POST
    @RequiresPermission(Permission.REGISTER_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "registerHousehold", summary = "登记新户；不填编号就用这个组的下一个号，号码加密保存，姓名打码返回")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public Response register(@PathParam("village") VillageId village, @NotNull @Valid NewHousehold body) {
        var wrong = body.wrong();
        if (!wrong.isEmpty()) throw new RefusedException(new InvalidFields(wrong));
        var household = register.register(village, body.toRegistration());
        return Response.created(URI.create("/api/v1/villages/" + village + "/households/" + household.id()))
                .entity(HouseholdResource.view(household, households.members(village, household.id()), false)).build();
    }
}
