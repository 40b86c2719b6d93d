package cn.jifenbu.identity.login.password;

import cn.jifenbu.identity.login.sso.SingleSignOn;
import cn.jifenbu.identity.login.wechat.LogInVillager;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.TextNormalizer;
import cn.jifenbu.web.access.DuringAccountSetup;
import cn.jifenbu.web.access.Public;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.MaxCodePoints;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "登录")
@RunOnVirtualThread
public class AuthResource {

    private final LogIn logIn;
    private final LogInVillager logInVillager;
    private final Sessions sessions;
    private final BootstrapAdministrator bootstrap;
    private final SingleSignOn singleSignOn;

    AuthResource(LogIn logIn, LogInVillager logInVillager, Sessions sessions, BootstrapAdministrator bootstrap,
            SingleSignOn singleSignOn) {
        this.singleSignOn = singleSignOn;
        this.bootstrap = bootstrap;
        this.logIn = logIn;
        this.logInVillager = logInVillager;
        this.sessions = sessions;
    }

    /// `otp`: the authenticator app's code, for those who have one.
    public record StaffLogin(@NotBlank @Size(max = 64) String username, @NotBlank @Size(max = 128) String password,
            @Size(min = 6, max = 6) String otp) {

        @Override
        public String toString() {
            return "StaffLogin[" + username + "]";
        }
    }

    public record FirstAdministrator(@NotBlank @Size(max = 128) String token,
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,63}", message = "2 到 64 个小写字母、数字或 . _ -") String username,
            @NotBlank @MaxCodePoints(max = 50) String name, @NotBlank @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "FirstAdministrator[" + username + "]";
        }
    }

    public record WeChatLogin(@NotBlank @Size(max = 128) String code) {}

    /// What the provider sent back through the browser.
    public record SignOn(@NotBlank @Size(max = 4096) String code, @NotBlank @Size(max = 128) String state) {

        @Override
        public String toString() {
            return "SignOn[…]";
        }
    }

    public record Refresh(@NotBlank @Size(max = 128) String refreshToken) {}

    @POST
    @Path("bootstrap")
    @Public
    @RateLimited(RateLimit.LOGIN)
    @Operation(operationId = "bootstrap", summary = "用第一次启动时打印的开通码建立第一位平台管理员")
    public TokenPair bootstrap(@NotNull @Valid FirstAdministrator body) {
        return bootstrap.redeem(body.token(), body.username(), TextNormalizer.name(body.name()), body.password());
    }

    @POST
    @Path("staff/token")
    @Public
    @RateLimited(RateLimit.LOGIN)
    @Operation(operationId = "logInStaff", summary = "工作人员登录")
    public TokenPair staff(@NotNull @Valid StaffLogin body) {
        return logIn.staff(body.username(), body.password(), body.otp());
    }

    @POST
    @Path("wechat/token")
    @Public
    @Operation(operationId = "logInVillager", summary = "村民用微信登录码登录")
    public TokenPair wechat(@NotNull @Valid WeChatLogin body) {
        return logInVillager.wechat(body.code());
    }

    @POST
    @Path("oidc/login")
    @Public
    @RateLimited(RateLimit.LOGIN)
    @Operation(operationId = "beginSingleSignOn", summary = "开始用县里的账号登录：浏览器去 address，回来时核对 state")
    public SingleSignOn.AuthorizationRequest beginSingleSignOn() {
        return singleSignOn.begin();
    }

    @POST
    @Path("oidc/token")
    @Public
    @RateLimited(RateLimit.LOGIN)
    @Operation(operationId = "finishSingleSignOn", summary = "用县里带回来的 code 和 state 登录")
    public TokenPair finishSingleSignOn(@NotNull @Valid SignOn body) {
        return singleSignOn.finish(body.code(), body.state());
    }

    @POST
    @Path("refresh")
    @Public
    @Operation(operationId = "refreshLogin", summary = "换新的令牌（每个 refreshToken 只能用一次；没收到回答的，30 秒内可以原样再发）")
    public TokenPair refresh(@NotNull @Valid Refresh body) {
        return sessions.refresh(body.refreshToken());
    }

    @POST
    @Path("logout")
    @RequiresPermission(Permission.SELF)
    @DuringAccountSetup
    @Operation(operationId = "logOut", summary = "退出登录，令牌立即失效")
    @APIResponse(responseCode = "204", description = "已退出")
    public void logOut(@HeaderParam("Authorization") String authorization) {
        sessions.end(authorization.substring("Bearer ".length()).strip());
    }
}
