package cn.jifenbu.redemption.cards;

import cn.jifenbu.document.HtmlPage;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.auditing.Audited;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import cn.jifenbu.web.idempotency.SafePost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "户卡")
@RunOnVirtualThread
public class CardResource {

    private final HouseholdCards cards;
    private final CurrentActor actor;

    CardResource(HouseholdCards cards, CurrentActor actor) {
        this.cards = cards;
        this.actor = actor;
    }

    public record TokenRequest(@NotNull @Pattern(regexp = CardToken.FORM) String token) implements RequestBody {}

    /// How many cards stopped working; printing gives a new one.
    public record Revoked(int cards) {}

    @GET
    @Path("households/{household}/card")
    @Produces(MediaType.TEXT_HTML)
    @RequiresPermission(Permission.PRINT_CARD)
    @OwnHouseholdOnly
    @Operation(operationId = "printCard", summary = "一户现在能用的户卡：第几张、谁哪天打印的；只看，不打印新卡，没有二维码")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response card(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household) {
        return HtmlPage.answer(CardList.of(List.of(cards.live(village, household, actor.get()))));
    }

    @POST
    @Path("households/{household}/card")
    @Produces(MediaType.TEXT_HTML)
    @RequiresPermission(Permission.PRINT_CARDS)
    @SafePost
    @Audited
    @Operation(operationId = "printNewCard", summary = "给一户打印新户卡，旧卡当场作废；回答不保存，没收到就再打印一次；二维码里没有个人信息")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response print(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household) {
        return HtmlPage.answer(CardSheet.of(List.of(cards.print(village, household, actor.get()))));
    }

    @GET
    @Path("groups/{group}/cards")
    @Produces(MediaType.TEXT_HTML)
    @RequiresPermission(Permission.PRINT_CARDS)
    @Operation(operationId = "printGroupCards", summary = "一个组各户现在能用的户卡：第几张、谁哪天打印的；只看，不打印新卡")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response cards(@PathParam("village") VillageId village, @PathParam("group") int group) {
        return HtmlPage.answer(CardList.of(cards.liveInGroup(village, group, actor.get())));
    }

    @POST
    @Path("groups/{group}/cards")
    @Produces(MediaType.TEXT_HTML)
    @RequiresPermission(Permission.PRINT_CARDS)
    @SafePost
    @Audited
    @Operation(operationId = "printNewGroupCards",
            summary = "给一个组还没有户卡的户打印户卡，A4 纸一页八张；anew=true 给所有户打印新卡，旧卡当场作废")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response printGroup(@PathParam("village") VillageId village, @PathParam("group") int group,
            @QueryParam("anew") @DefaultValue("false") boolean anew) {
        return HtmlPage.answer(CardSheet.of(cards.printGroup(village, group, anew, actor.get())));
    }

    @POST
    @Path("households/{household}/card/revoke")
    @RequiresPermission(Permission.PRINT_CARD)
    @OwnHouseholdOnly
    @Idempotent
    @Operation(operationId = "revokeCard", summary = "户卡丢了：当场作废，再打印就是新卡")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Revoked.class)))
    public Response revoke(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household) {
        return Response.ok(new Revoked(cards.revoke(village, household, actor.get()))).build();
    }

    @POST
    @Path("cards/lookup")
    @RequiresPermission(Permission.READ_CARD)
    @Idempotent
    @Operation(operationId = "lookUpCard", summary = "扫户卡找到家庭和可用积分")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HouseholdCards.CardHolder.class)))
    public Response lookup(@PathParam("village") VillageId village, @NotNull @Valid TokenRequest body) {
        return Response.ok(cards.look(village, body.token())).build();
    }
}
