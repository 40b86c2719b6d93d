package cn.jifenbu.identity.me;

import cn.jifenbu.household.Households;
import cn.jifenbu.identity.binding.BindHousehold;
import cn.jifenbu.identity.binding.Binding;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.identity.staff.StaffView.RoleInPlace;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.TextNormalizer;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.DuringAccountSetup;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.MaxCodePoints;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "登录")
@RunOnVirtualThread
public class MeResource {

    private final CurrentActor actor;
    private final ReadIdentity identity;
    private final Households households;
    private final BindHousehold binding;
    private final WeChatPhones phones;

    MeResource(CurrentActor actor, ReadIdentity identity, Households households, BindHousehold binding, WeChatPhones phones) {
        this.phones = phones;
        this.actor = actor;
        this.identity = identity;
        this.households = households;
        this.binding = binding;
    }

    /// `permissions`: what each of the roles lets this person do, in the order of `roles`.
    public record Me(UUID id, String name, List<RoleInPlace> roles, List<PermissionsInPlace> permissions,
            @Nullable OwnHousehold household) {}

    /// `mayRedeem`: whether this person may spend the household's points. `permissions`: what they may do in the village as
    /// one of this household, and for it alone.
    public record OwnHousehold(String villageId, UUID householdId, String code, int group, boolean mayRedeem,
            List<Permission> permissions) {}

    /// A phone typed in, or WeChat's code for one; the code stands above what was typed. `village`: its name or 12-digit code,
    /// for numbers that several villages have.
    public record BindingRequest(@NotBlank @Size(max = 32) String householdCode, @NotBlank @MaxCodePoints(max = 50) String name,
            @Pattern(regexp = "1[3-9][0-9]{9}", message = "11 位手机号") String phone, @Size(min = 1, max = 128) String phoneCode,
            // left out where there is none, so that what was asked before keeps its hash
            @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 50) String village)
            implements
                RequestBody {

        @Override
        public String toString() {
            return "BindingRequest[" + householdCode + "]";
        }
    }

    @GET
    @RequiresPermission(Permission.SELF)
    @DuringAccountSetup
    @Operation(operationId = "me", summary = "我是谁、管哪里、可以做什么、是哪一户")
    public Me me() {
        var grants = actor.get().grants();
        var roles = grants.stream().map(RoleInPlace::of).toList();
        var permissions = grants.stream().map(PermissionsInPlace::of).toList();
        var household = actor.get().membership().map(this::own).orElse(null);
        return new Me(actor.get().person(), identity.displayName(actor.get().person()), roles, permissions, household);
    }

    private OwnHousehold own(Actor.Membership membership) {
        var household = households.require(membership.village(), membership.household());
        return new OwnHousehold(membership.village().toString(), household.id().value(), household.code(), household.group(),
                membership.mayRedeem(), permissions(membership));
    }

    private static List<Permission> permissions(Actor.Membership membership) {
        return Permission.ofVillagers().stream().filter(p -> p != Permission.REDEEM || membership.mayRedeem()).toList();
    }

    @POST
    @Path("household-binding")
    @RequiresPermission(Permission.SELF)
    @Idempotent
    @Operation(operationId = "requestHouseholdBinding", summary = "申请绑定家庭，等积分协管员同意")
    @APIResponseSchema(value = Binding.class, responseCode = "201")
    public Response bind(@NotNull @Valid BindingRequest body) {
        binding.requireConsent(actor.get());
        var phone = body.phoneCode() == null ? Optional.ofNullable(body.phone()) : Optional.of(phones.byCode(body.phoneCode()));
        var request = binding.request(actor.get(), Optional.ofNullable(body.village()).filter(v -> !v.isBlank()),
                body.householdCode(), TextNormalizer.name(body.name()), phone);
        return Response.created(URI.create("/api/v1/villages/" + request.villageId() + "/bindings/" + request.id()))
                .entity(request)
                .build();
    }
}
