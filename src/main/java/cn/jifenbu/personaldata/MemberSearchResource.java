package cn.jifenbu.personaldata;

import cn.jifenbu.personaldata.ManagePersonalData.FoundMember;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.idempotency.SafePost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "个人信息")
@RunOnVirtualThread
public class MemberSearchResource {

    private final ManagePersonalData data;
    private final CurrentActor actor;

    MemberSearchResource(ManagePersonalData data, CurrentActor actor) {
        this.data = data;
        this.actor = actor;
    }

    public record NumberSearch(@NotNull @Pattern(regexp = "PHONE|ID_NUMBER|BANK_ACCOUNT") String kind,
            @NotBlank @Size(max = 19) String value) {

        @Override
        public String toString() {
            return "NumberSearch[" + kind + "]";
        }
    }

    @POST
    @Path("search")
    @RequiresPermission(Permission.KEEP_PERSONAL_DATA)
    @SafePost
    @RateLimited(RateLimit.HEAVY)
    @Operation(operationId = "findMemberByNumber", summary = "按完整的手机号、身份证号或银行卡号找人（姓名打码）")
    public Page<FoundMember> find(@PathParam("village") VillageId village, @NotNull @Valid NumberSearch body) {
        return new Page<>(data.find(village, SealedKind.valueOf(body.kind()), body.value(), actor.get()), null);
    }
}
