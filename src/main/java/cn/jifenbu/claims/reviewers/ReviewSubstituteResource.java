package cn.jifenbu.claims.reviewers;

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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/review-covers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审核")
@RunOnVirtualThread
public class ReviewSubstituteResource {
    private final ReviewSubstitutes substitutes;
    private final CurrentActor actor;

    ReviewSubstituteResource(ReviewSubstitutes substitutes, CurrentActor actor) {
        this.substitutes = substitutes;
        this.actor = actor;
    }

    public record CoverRequest(@NotNull UUID personId, @NotNull @Min(1) @Max(10_000) Integer group, @NotNull LocalDate from,
            @NotNull LocalDate until) implements RequestBody {}

    public record CoverList(List<ReviewSubstitute> items) {}

    @GET
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "listReviewCovers", summary = "审核代班：谁在哪几天代哪个组")
    public CoverList list(@PathParam("village") VillageId village) {
        return new CoverList(substitutes.list(village));
    }

    @POST
    @RequiresPermission(Permission.ARRANGE_REVIEW)
    @Idempotent
    @Operation(operationId = "arrangeReviewCover", summary = "协管员不在时，请另一位协管员代审一个组")
    @APIResponseSchema(value = ReviewSubstitute.class, responseCode = "201")
    public Response arrange(@PathParam("village") VillageId village, @NotNull @Valid CoverRequest body) {
        var substitute = substitutes.arrange(village, body.personId(), body.group(), body.from(), body.until(), actor.get());
        return Response.status(201).entity(substitute).build();
    }
}
