package cn.jifenbu.identity.login.password;

import cn.jifenbu.identity.login.password.ManageOwnAccount.SecondFactor;
import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.DuringAccountSetup;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// One's own log-in. Nothing here takes an `Idempotency-Key`: the replies hold secrets that must not be kept.
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "登录")
@RunOnVirtualThread
public class AccountResource {

    private final ManageOwnAccount account;
    private final CurrentActor actor;

    AccountResource(ManageOwnAccount account, CurrentActor actor) {
        this.account = account;
        this.actor = actor;
    }

    public record NewPassword(@NotBlank @Size(max = 128) String current, @NotBlank @Size(max = 128) String wanted) {

        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }

    public record Otp(@NotNull @Pattern(regexp = "[0-9]{6}", message = "6 位数字") String otp) {}

    @POST
    @Path("password")
    @RequiresPermission(Permission.SELF)
    @DuringAccountSetup
    @RateLimited(RateLimit.LOGIN)
    @Operation(operationId = "changePassword", summary = "工作人员改自己的密码；别处的登录全部失效，换回新的令牌")
    public TokenPair changePassword(@NotNull @Valid NewPassword body) {
        return account.changePassword(actor.get(), body.current(), body.wanted());
    }

    @POST
    @Path("second-factor")
    @RequiresPermission(Permission.SELF)
    @DuringAccountSetup
    @Operation(operationId = "beginSecondFactor", summary = "开始绑定验证器：密钥只给这一次，确认以后才生效")
    public SecondFactor begin() {
        return account.beginSecondFactor(actor.get());
    }

    @POST
    @Path("second-factor/confirm")
    @RequiresPermission(Permission.SELF)
    @DuringAccountSetup
    @RateLimited(RateLimit.LOGIN)
    @Operation(operationId = "confirmSecondFactor", summary = "填一次动态码，验证器从此生效")
    @APIResponse(responseCode = "204", description = "已生效")
    public void confirm(@NotNull @Valid Otp body) {
        account.confirmSecondFactor(actor.get(), body.otp());
    }

    @POST
    @Path("second-factor/remove")
    @RequiresPermission(Permission.SELF)
    @RateLimited(RateLimit.LOGIN)
    @Operation(operationId = "endSecondFactor", summary = "填一次动态码，解除验证器")
    @APIResponse(responseCode = "204", description = "已解除")
    public void end(@NotNull @Valid Otp body) {
        account.endSecondFactor(actor.get(), body.otp());
    }
}
