package cn.jifenbu.personaldata;

import cn.jifenbu.identity.binding.Consents;
import cn.jifenbu.identity.binding.Consents.Consent;
import cn.jifenbu.identity.me.DeleteAccount;
import cn.jifenbu.identity.me.DeleteAccount.NameOutcome;
import cn.jifenbu.personaldata.ExportMyData.MyData;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.auditing.Audited;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "个人信息")
@RunOnVirtualThread
public class MyDataResource {

    private final ExportMyData copy;
    private final DeleteAccount leave;
    private final Consents consents;
    private final CurrentActor actor;

    MyDataResource(ExportMyData copy, DeleteAccount leave, Consents consents, CurrentActor actor) {
        this.copy = copy;
        this.leave = leave;
        this.consents = consents;
        this.actor = actor;
    }

    /// `current`: the version of the privacy notice that is in force; `given`: whether this person agreed to it.
    public record ConsentState(String current, boolean given, List<Consent> history) {}

    public record ConsentGiven(@NotNull Boolean given) implements RequestBody {}

    /// The word 注销, so that nobody leaves by a slip of the finger.
    public record Deletion(@NotNull @Pattern(regexp = "注销", message = "请填“注销”两个字确认") String confirm) {}

    public record Deleted(NameOutcome register) {}

    @GET
    @Path("consent")
    @RequiresPermission(Permission.SELF)
    @Operation(operationId = "getConsent", summary = "隐私说明的版本，我同意过没有")
    public ConsentState consent() {
        var history = consents.list(actor.get().person());
        boolean given = history.stream().findFirst().filter(c -> c.given() && c.version().equals(consents.version()))
                .isPresent();
        return new ConsentState(consents.version(), given, history);
    }

    @POST
    @Path("consent")
    @RequiresPermission(Permission.SELF)
    @Idempotent
    @Operation(operationId = "giveConsent", summary = "同意现在的隐私说明，或者收回同意（given=false）")
    @APIResponseSchema(value = Consent.class, responseCode = "200")
    public Response giveConsent(@NotNull @Valid ConsentGiven body) {
        return Response.ok(consents.record(actor.get().person(), body.given())).build();
    }

    @GET
    @Path("data")
    @RequiresPermission(Permission.SELF)
    @Audited
    @RateLimited(RateLimit.HEAVY)
    @Operation(operationId = "copyMyData", summary = "系统里关于我的全部数据；没核对过身份证的，别人登记的号码打码")
    public MyData data() {
        return copy.export(actor.get());
    }

    @POST
    @Path("deletion")
    @RequiresPermission(Permission.SELF)
    @Operation(operationId = "deleteMe", summary = "注销账号并删除我的个人信息；积分留在家里，台账照样能核对")
    public Deleted delete(@NotNull @Valid Deletion body) {
        return new Deleted(leave.leave(actor.get()));
    }
}
