package cn.jifenbu.dashboard;

import cn.jifenbu.identity.login.sso.SingleSignOn;
import cn.jifenbu.web.access.Public;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a page must know before anybody has logged in.
@Path("/api/v1/public/about")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "公示")
@RunOnVirtualThread
public class AboutResource {

    private final SingleSignOn singleSignOn;

    AboutResource(SingleSignOn singleSignOn) {
        this.singleSignOn = singleSignOn;
    }

    /// `demo`: nothing here is real, and a household code is enough to look around. `singleSignOn`: staff may come in by the
    /// county's log-in.
    public record About(boolean demo, boolean singleSignOn) {}

    @GET
    @Public
    @Operation(operationId = "about", summary = "这是演示还是正式环境，不用登录")
    public About about() {
        return new About(ConfigUtils.isProfileActive("demo"), singleSignOn.offered());
    }
}
