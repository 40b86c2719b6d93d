package cn.jifenbu.claims.paper;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.HtmlPage;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/paper-forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "线下申报")
@RunOnVirtualThread
public class PaperFormResource {
    private final PaperForms forms;
    private final Divisions divisions;
    private final CurrentActor actor;

    PaperFormResource(PaperForms forms, Divisions divisions, CurrentActor actor) {
        this.forms = forms;
        this.divisions = divisions;
        this.actor = actor;
    }

    public record PrintRequest(@NotNull @Min(1) @Max(10_000) Integer group, @NotNull @Min(1) @Max(200) Integer count)
            implements
                RequestBody {}

    public record VoidRequest(@NotBlank @Size(max = 20) String formNo,
            @NotBlank(message = "请写明作废的原因") @Size(max = 200) String reason) implements RequestBody {}

    public record Batches(List<PaperForms.Batch> items) {}

    @GET
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "listPaperForms", summary = "纸质申报表：每批印了多少、录了多少、还有多少没交回")
    public Batches list(@PathParam("village") VillageId village) {
        return new Batches(forms.batches(village, null, 200));
    }

    @POST
    @RequiresPermission(Permission.ENTER_ON_PAPER)
    @Idempotent
    @Operation(operationId = "printPaperForms", summary = "领一批带编号的纸质申报表，每个号只用一次")
    @APIResponseSchema(value = PaperForms.Batch.class, responseCode = "201")
    public Response print(@PathParam("village") VillageId village, @NotNull @Valid PrintRequest body) {
        var batch = forms.print(village, body.group(), body.count(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/paper-forms/" + batch.id())).entity(batch)
                .build();
    }

    @GET
    @Path("{batch}")
    @Produces(MediaType.TEXT_HTML)
    @RequiresPermission(Permission.ENTER_ON_PAPER)
    @Operation(operationId = "getPaperForms", summary = "一批纸质申报表，A4 打印，每张一个编号")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response sheets(@PathParam("village") VillageId village, @PathParam("batch") UUID batch) {
        var group = forms.batches(village, batch, 1).stream().findFirst().map(PaperForms.Batch::group).orElse(0);
        return HtmlPage.answer(PaperFormSheet.of(divisions.nameOf(village), group, forms.numbers(village, batch)));
    }

    @POST
    @Path("void")
    @RequiresPermission(Permission.ENTER_ON_PAPER)
    @Idempotent
    @Operation(operationId = "voidPaperForm", summary = "一张纸质申报表写坏了或丢了：作废，写明原因")
    @APIResponseSchema(value = PaperForms.Batch.class, responseCode = "200")
    public Response spoil(@PathParam("village") VillageId village, @NotNull @Valid VoidRequest body) {
        return Response.ok(forms.spoil(village, body.formNo(), body.reason(), actor.get())).build();
    }
}
