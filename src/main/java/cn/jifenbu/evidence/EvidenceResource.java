package cn.jifenbu.evidence;

import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.ImageUpload;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/evidence")
@Tag(name = "申报")
@RunOnVirtualThread
public class EvidenceResource {
    private final StoreEvidence keep;
    private final ReadEvidence read;
    private final Instance<EvidenceVisibility> shownBy;
    private final PhotoOfRequest photo;
    private final CurrentActor actor;

    EvidenceResource(StoreEvidence keep, ReadEvidence read, @Any Instance<EvidenceVisibility> shownBy,
            PhotoOfRequest photo, CurrentActor actor) {
        this.photo = photo;
        this.keep = keep;
        this.read = read;
        this.shownBy = shownBy;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.CLAIM)
    @StoredFirst
    @Idempotent
    @Operation(operationId = "uploadEvidence", summary = "上传证明照片（file：JPEG 或 PNG，不超过 1 MB、4000 万像素），得到编号，申报时填在 evidence")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Evidence.class)))
    public Response upload(@PathParam("village") VillageId village, @NotNull ImageUpload form) {
        var stored = keep.keep(photo.get(), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/evidence/" + stored.id())).entity(stored).build();
    }

    @GET
    @Path("{id}")
    @Produces("image/jpeg")
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @Operation(operationId = "getEvidence", summary = "证明照片；村民只看自己传的和自己家的；size=small 是缩略图")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response picture(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("size") @DefaultValue("full") @Pattern(regexp = "full|small") String size) {
        requireVisible(village, id);
        return Response.ok(read.picture(village, id, size.equals("small"))).type("image/jpeg")
                .header("Cache-Control", "private, no-store").header("X-Content-Type-Options", "nosniff").build();
    }

    /// To a stranger a photo answers as one that does not exist.
    private void requireVisible(VillageId village, UUID id) {
        if (Permission.READ_STAFF.grantedTo(actor.get(), village)) return;
        if (read.uploaderOf(village, id).equals(actor.get().person())) return;
        if (shownBy.stream().noneMatch(feature -> feature.isVisible(village, id, actor.get()))) {
            throw new RefusedException(new UnknownEvidence());
        }
    }
}
