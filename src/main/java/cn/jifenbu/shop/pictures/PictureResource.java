package cn.jifenbu.shop.pictures;

import cn.jifenbu.image.CleanImage;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.Goods;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.ImageUpload;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

@Path("/api/v1/villages/{village}")
@Tag(name = "积分超市")
@RunOnVirtualThread
public class PictureResource {

    private final Pictures pictures;
    private final CurrentActor actor;

    PictureResource(Pictures pictures, CurrentActor actor) {
        this.pictures = pictures;
        this.actor = actor;
    }

    /// The id by which a hand-over names the photo.
    public record PhotoId(UUID id) {}

    @POST
    @Path("goods/{id}/picture")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.KEEP_SHOP)
    @Idempotent
    @Operation(operationId = "uploadGoodsPicture", summary = "上传物资图片（file：JPEG 或 PNG，不超过 1 MB、4000 万像素），替换原来的")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Goods.class)))
    public Response upload(@PathParam("village") VillageId village, @PathParam("id") UUID id, @NotNull ImageUpload form) {
        return Response.ok(pictures.show(village, id, CleanImage.of(form.bytes()), actor.get())).build();
    }

    @GET
    @Path("goods/{id}/picture")
    @Produces("image/jpeg")
    @RequiresPermission(Permission.READ_VILLAGE)
    @Operation(operationId = "getGoodsPicture", summary = "物资图片；size=small 是缩略图")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] picture(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("size") @DefaultValue("full") @Pattern(regexp = "full|small") String size) {
        return pictures.ofGoods(village, id, size.equals("small"));
    }

    @POST
    @Path("hand-over-photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.HAND_OVER)
    @Idempotent
    @Operation(operationId = "uploadHandOverPhoto", summary = "上传交付照片，得到编号，交付时填在 photo")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PhotoId.class)))
    public Response photo(@PathParam("village") VillageId village, @NotNull ImageUpload form) {
        var id = pictures.keepPhoto(village, CleanImage.of(form.bytes()), actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/hand-over-photos/" + id)).entity(new PhotoId(id))
                .build();
    }

    @GET
    @Path("hand-over-photos/{id}")
    @Produces("image/jpeg")
    @RequiresPermission(Permission.READ_SHOP)
    @Operation(operationId = "getHandOverPhoto", summary = "交付照片，工作人员核对用；size=small 是缩略图")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] photo(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @QueryParam("size") @DefaultValue("full") @Pattern(regexp = "full|small") String size) {
        return pictures.photo(village, id, size.equals("small"));
    }
}
