package cn.jifenbu.identity.staff;

import cn.jifenbu.audittrail.RequestOrigin;
import cn.jifenbu.identity.staff.ManageStaff.Change;
import cn.jifenbu.identity.staff.ManageStaff.OneTimePassword;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.TextNormalizer;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.MaxCodePoints;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工作人员")
@RunOnVirtualThread
public class StaffResource {

    private final ReadStaff read;
    private final ManageStaff manage;
    private final CurrentActor actor;
    private final RequestOrigin origin;

    StaffResource(ReadStaff read, ManageStaff manage, CurrentActor actor, RequestOrigin origin) {
        this.read = read;
        this.manage = manage;
        this.actor = actor;
        this.origin = origin;
    }

    /// `groups` only for coordinators, who work for those and for no other.
    public record RoleWanted(@NotNull Role role, @NotNull @Pattern(regexp = "[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?") String scope,
            @Size(max = 100) Set<@NotNull @Min(1) @Max(999) Integer> groups) {

        Grant grant() {
            return new Grant(role, new DivisionCode(scope), groups == null ? Set.of() : Set.copyOf(groups));
        }
    }

    public record NewStaff(@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,63}",
            message = "2 到 64 个小写字母、数字或 . _ -") String username,
            @NotBlank @MaxCodePoints(max = 50) String name,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid RoleWanted> roles)
            implements
                RequestBody {}

    /// What is missing stays as it is; `roles` replaces all of them.
    public record StaffChange(@Size(min = 1) @MaxCodePoints(max = 50) String name,
            @Size(min = 1, max = 20) List<@NotNull @Valid RoleWanted> roles, Boolean suspended) implements RequestBody {}

    /// Who somebody is at the county's log-in: the `sub` of its ID tokens; none takes the link away.
    public record SingleSignOnLink(@Size(min = 1, max = 255) String subject) implements RequestBody {

        @Override
        public String toString() {
            return "SingleSignOnLink[…]";
        }
    }

    /// `secondFactor` true also takes away the authenticator app.
    public record PasswordReset(Boolean secondFactor) {}

    @GET
    @RequiresPermission(Permission.MANAGE_STAFF)
    @Operation(operationId = "listStaff", summary = "我管的范围里的工作人员，按用户名")
    public Page<StaffView> list(
            @QueryParam("division") @Pattern(regexp = "[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?") String division,
            @QueryParam("cursor") @DefaultValue("") @Size(max = 64) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var place = division == null ? null : new DivisionCode(division);
        var staff = read.list(actor.get(), place, cursor, limit + 1);
        return Page.of(staff, limit, StaffView::username);
    }

    @POST
    @RequiresPermission(Permission.MANAGE_STAFF)
    @Idempotent
    @Operation(operationId = "enterStaff", summary = "登记一位工作人员；登记后用“重设密码”发第一个密码")
    @APIResponseSchema(value = StaffView.class, responseCode = "201")
    public Response enter(@NotNull @Valid NewStaff body) {
        origin.setReason(words(body.roles(), null));
        var person = manage.enter(actor.get(), body.username(), TextNormalizer.name(body.name()), grants(body.roles()));
        return Response.created(URI.create("/api/v1/staff/" + person.id())).entity(person).build();
    }

    @PATCH
    @Path("{id}")
    @RequiresPermission(Permission.MANAGE_STAFF)
    @Idempotent
    @Operation(operationId = "changeStaff", summary = "改姓名、角色和范围，停用或恢复；立即生效")
    @APIResponseSchema(value = StaffView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @NotNull @Valid StaffChange body) {
        origin.setReason(words(body.roles(), body.suspended()));
        var change = new Change(Optional.ofNullable(body.name()).map(TextNormalizer::name),
                Optional.ofNullable(body.roles()).map(StaffResource::grants), Optional.ofNullable(body.suspended()));
        return Response.ok(manage.change(actor.get(), id, change)).build();
    }

    @POST
    @Path("{id}/single-sign-on")
    @RequiresPermission(Permission.MANAGE_STAFF)
    @Idempotent
    @Operation(operationId = "linkStaff", summary = "和县里的统一登录账号关联（不填就取消）；原来的登录全部失效")
    @APIResponseSchema(value = StaffView.class, responseCode = "200")
    public Response link(@PathParam("id") UUID id, @NotNull @Valid SingleSignOnLink body) {
        return Response.ok(manage.link(actor.get(), id, Optional.ofNullable(body.subject()))).build();
    }

    /// Without a key: its reply must not be kept. Sent twice, the second password counts.
    @POST
    @Path("{id}/reset-password")
    @RequiresPermission(Permission.MANAGE_STAFF)
    @Operation(operationId = "resetStaffPassword", summary = "发一个一次性密码（72 小时内有效，登录后必须改），原来的登录全部失效")
    public OneTimePassword reset(@PathParam("id") UUID id, @NotNull @Valid PasswordReset body) {
        return manage.resetPassword(actor.get(), id, Boolean.TRUE.equals(body.secondFactor()));
    }

    private static List<Grant> grants(List<RoleWanted> roles) {
        return roles.stream().map(RoleWanted::grant).toList();
    }

    /// What the audit log says of it: roles and places are no personal data.
    private static String words(List<RoleWanted> roles, Boolean suspended) {
        var given = roles == null ? ""
                : roles.stream().map(r -> r.role() + "@" + r.scope()).collect(Collectors.joining(" ", "roles ", ""));
        return (given + (suspended == null ? "" : " suspended=" + suspended)).strip();
    }
}
