package cn.jifenbu.personaldata;

import cn.jifenbu.audittrail.RequestOrigin;
import cn.jifenbu.personaldata.ManagePersonalData.Field;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RateLimit;
import cn.jifenbu.web.access.RateLimited;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import cn.jifenbu.web.idempotency.SafePost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/villages/{village}/households/{household}/members/{member}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "个人信息")
@RunOnVirtualThread
public class PersonalDataResource {

    private final ManagePersonalData data;
    private final CurrentActor actor;
    private final RequestOrigin origin;

    PersonalDataResource(ManagePersonalData data, CurrentActor actor, RequestOrigin origin) {
        this.data = data;
        this.actor = actor;
        this.origin = origin;
    }

    /// An empty text takes the number away; what is missing stays.
    public record NewNumbers(@Pattern(regexp = "|1[3-9][0-9]{9}", message = "11 位手机号") String phone,
            @Pattern(regexp = "|[1-9][0-9]{16}[0-9X]", message = "18 位身份证号") String idNumber,
            @Pattern(regexp = "|[0-9]{12,19}", message = "12 到 19 位卡号") String bankAccount) implements RequestBody {

        @Override
        public String toString() {
            return "NewNumbers[…]";
        }

        EnumMap<SealedKind, String> changes() {
            var changes = new EnumMap<SealedKind, String>(SealedKind.class);
            if (phone != null) changes.put(SealedKind.PHONE, phone);
            if (idNumber != null) changes.put(SealedKind.ID_NUMBER, idNumber);
            if (bankAccount != null) changes.put(SealedKind.BANK_ACCOUNT, bankAccount);
            return changes;
        }
    }

    public record Unmask(@NotNull @Size(min = 1, max = 4) Set<@NotNull Field> fields,
            @NotBlank(message = "请写明为什么要看全部") @Size(min = 4, max = 200, message = "原因写 4 到 200 个字") String reason) {}

    /// In full; null where there is none or it was not asked for.
    public record Unmasked(@Nullable String name, @Nullable String phone, @Nullable String idNumber,
            @Nullable String bankAccount) {}

    @GET
    @Path("personal-data")
    @RequiresPermission(Permission.KEEP_PERSONAL_DATA)
    @Operation(operationId = "getPersonalData", summary = "一位成员的手机号、身份证号、银行卡号，都打码")
    public PersonalNumbers get(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @PathParam("member") UUID member) {
        return data.masked(village, household, member, actor.get());
    }

    @PATCH
    @Path("personal-data")
    @RequiresPermission(Permission.KEEP_PERSONAL_DATA)
    @Idempotent
    @Operation(operationId = "changePersonalData", summary = "登记或改正一位成员的手机号、身份证号、银行卡号（加密保存，打码返回）")
    @APIResponseSchema(value = PersonalNumbers.class, responseCode = "200")
    public Response change(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @PathParam("member") UUID member, @NotNull @Valid NewNumbers body) {
        if (body.idNumber() != null && !body.idNumber().isEmpty() && !IdNumber.isRight(body.idNumber())) {
            throw new RefusedException(new InvalidFields(List.of(new FieldError("idNumber", "最后一位对不上，请核对"))));
        }
        return Response.ok(data.change(village, household, member, body.changes(), actor.get())).build();
    }

    @POST
    @Path("unmask")
    @RequiresPermission(Permission.UNMASK)
    @SafePost
    @RateLimited(RateLimit.HEAVY)
    @Operation(operationId = "unmaskPersonalData", summary = "写明理由，看一位成员的完整信息；每次都记入审计")
    public Unmasked unmask(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @PathParam("member") UUID member, @NotNull @Valid Unmask body) {
        origin.setReason(EnumSet.copyOf(body.fields()) + " " + body.reason());
        var shown = data.unmask(village, household, member, body.fields(), actor.get());
        return new Unmasked(shown.get(Field.NAME), shown.get(Field.PHONE), shown.get(Field.ID_NUMBER),
                shown.get(Field.BANK_ACCOUNT));
    }
}
