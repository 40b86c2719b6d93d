package cn.jifenbu.identity.web;

import cn.jifenbu.identity.LogIn;
import cn.jifenbu.identity.LogInVillager;
import cn.jifenbu.identity.Sessions;
import cn.jifenbu.identity.TokenPair;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Open;
import cn.jifenbu.web.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

    AuthResource(LogIn logIn, LogInVillager logInVillager, Sessions sessions) {
        this.logIn = logIn;
        this.logInVillager = logInVillager;
        this.sessions = sessions;
    }

    public record StaffLogin(@NotBlank @Size(max = 64) String username, @NotBlank @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "StaffLogin[" + username + "]";
        }
    }

    public record WeChatLogin(@NotBlank @Size(max = 128) String code) {}

    public record Refresh(@NotBlank @Size(max = 128) String refreshToken) {}

    @POST
    @Path("staff/token")
    @Open
    @Operation(operationId = "logInStaff", summary = "工作人员登录")
    public TokenPair staff(@NotNull @Valid StaffLogin body) {
        return logIn.staff(body.username(), body.password());
    }

    @POST
    @Path("wechat/token")
    @Open
    @Operation(operationId = "logInVillager", summary = "村民用微信登录码登录")
    public TokenPair wechat(@NotNull @Valid WeChatLogin body) {
        return logInVillager.wechat(body.code());
    }

    @POST
    @Path("refresh")
    @Open
    @Operation(operationId = "refreshLogin", summary = "换新的令牌（每个 refreshToken 只能用一次）")
    public TokenPair refresh(@NotNull @Valid Refresh body) {
        return sessions.refresh(body.refreshToken());
    }

    @POST
    @Path("logout")
    @Needs(Permission.SELF)
    @Operation(operationId = "logOut", summary = "退出登录，令牌立即失效")
    @APIResponse(responseCode = "204", description = "已退出")
    public void logOut(@HeaderParam("Authorization") String authorization) {
        sessions.end(authorization.substring("Bearer ".length()).strip());
    }
}
