package cn.jifenbu.shop.policy;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.ExchangeWindow;
import cn.jifenbu.shop.model.ShopPolicy;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/villages/{village}/shop-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分超市")
@RunOnVirtualThread
public class ShopPolicyResource {

    private final ShopPolicies policies;
    private final Divisions divisions;
    private final BusinessClock clock;
    private final CurrentActor actor;

    ShopPolicyResource(ShopPolicies policies, Divisions divisions, BusinessClock clock, CurrentActor actor) {
        this.policies = policies;
        this.divisions = divisions;
        this.clock = clock;
        this.actor = actor;
    }

    /// `exchangeDays`: days of the month or of the week (1 Monday), empty for ALWAYS. `typedSignaturePoints`: up to so many
    /// points of one order a typed signature is proof enough. Both last are missing in replies kept by earlier versions.
    public record ShopPolicyView(LocalDate validFrom, String resolution, ExchangeWindow.ExchangeWindowKind exchangeWindow,
            List<Integer> exchangeDays, boolean crossVillage, boolean stopWhenShort, boolean openToday,
            @Nullable LocalDate nextExchangeDay,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer typedSignaturePoints,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer disputeDays) {}

    /// What is left out of the last two stays as it is.
    public record ShopPolicyRequest(@NotNull LocalDate validFrom, @NotBlank @Size(max = 100) String resolution,
            @NotNull ExchangeWindow.ExchangeWindowKind exchangeWindow,
            @NotNull @Size(max = 31) List<@NotNull Integer> exchangeDays,
            @NotNull Boolean crossVillage, @NotNull Boolean stopWhenShort,
            // the hash of what was asked before there were these two stays as it was
            @JsonInclude(JsonInclude.Include.NON_NULL) @Min(0) @Max(ShopPolicy.MAX_TYPED) Integer typedSignaturePoints,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Min(1) @Max(ShopPolicy.MAX_DISPUTE_DAYS) Integer disputeDays)
            implements
                RequestBody {

        ShopPolicy policy(ShopPolicy before) {
            if (!ExchangeWindow.fits(exchangeWindow, exchangeDays)) {
                throw new RefusedException(new InvalidFields(List.of(
                        new FieldError("exchangeDays", "每天兑换不填；按月填 1 到 31，按周填 1 到 7，至少一天"))));
            }
            return new ShopPolicy(validFrom, resolution, new ExchangeWindow(exchangeWindow, exchangeDays), crossVillage,
                    stopWhenShort, typedSignaturePoints == null ? before.typedSignaturePoints() : typedSignaturePoints,
                    disputeDays == null ? before.disputeDays() : disputeDays);
        }
    }

    @GET
    @RequiresPermission(Permission.READ_VILLAGE)
    @Operation(operationId = "getShopPolicy", summary = "兑换办法：兑换日、跨村兑换、不足时停兑；on 是哪一天的办法")
    public ShopPolicyView get(@PathParam("village") VillageId village, @QueryParam("on") LocalDate on) {
        divisions.require(village);
        return view(policies.on(village, on == null ? clock.today() : on));
    }

    @PUT
    @RequiresPermission(Permission.KEEP_SHOP)
    @Idempotent
    @Operation(operationId = "setShopPolicy", summary = "定兑换办法，从 validFrom 起；以前的办法留着")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShopPolicyView.class)))
    public Response set(@PathParam("village") VillageId village, @NotNull @Valid ShopPolicyRequest body) {
        var policy = body.policy(policies.on(village, body.validFrom()));
        return Response.ok(view(policies.set(village, policy, actor.get()))).build();
    }

    private ShopPolicyView view(ShopPolicy policy) {
        var today = clock.today();
        return new ShopPolicyView(policy.validFrom(), policy.resolution(), policy.window().kind(), policy.window().days(),
                policy.crossVillage(), policy.stopWhenShort(), policy.window().covers(today), policy.window().next(today),
                policy.typedSignaturePoints(), policy.disputeDays());
    }
}
