package cn.jifenbu.identity.login.launch;

import cn.jifenbu.identity.session.TokenPair;
import cn.jifenbu.web.access.Public;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/auth/launch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "登录")
@RunOnVirtualThread
public class LaunchResource {

    private final LogInByLaunch byLaunch;

    LaunchResource(LogInByLaunch byLaunch) {
        this.byLaunch = byLaunch;
    }

    /// As VILLAGER.md has it under "Launch token".
    public record Launch(@NotBlank @Size(max = 4096) String token) {

        @Override
        public String toString() {
            return "Launch[…]";
        }
    }

    @POST
    @Path("token")
    @Public
    @RateLimited(RateLimit.LOGIN)
    @Operation(operationId = "logInByLaunch", summary = "村民从县里的应用进来：凭它签的、只能用一次的 token 登录")
    public TokenPair enter(@NotNull @Valid Launch body) {
        return byLaunch.enter(body.token());
    }
}
