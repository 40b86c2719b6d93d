package cn.jifenbu.redemption.web;

import cn.jifenbu.redemption.domain.Basket;
import cn.jifenbu.redemption.domain.Proof;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.NoProofOfHandOver;
import cn.jifenbu.web.RequestBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// What is asked of the shop.
final class RedemptionRequests {

    private RedemptionRequests() {}

    public record LineRequest(@NotNull UUID goodsId, @NotNull @Min(1) @Max(Basket.Line.MAX_QUANTITY) Integer quantity) {}

    public record RedemptionRequest(@NotNull UUID householdId,
            @NotNull @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines)
            implements
                RequestBody {}

    /// `signature`: who signed and where the paper lies.
    public record CounterRequest(@NotNull UUID householdId,
            @NotNull @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines,
            @NotBlank @Size(max = 200) String signature)
            implements
                RequestBody {}

    /// One of the two.
    public record HandOverRequest(@Pattern(regexp = "[0-9]{6}") String code, @Size(max = 200) String signature)
            implements
                RequestBody {

        Proof proof() {
            boolean signed = signature != null && !signature.isBlank();
            if (signed == (code != null)) throw new RefusedException(new NoProofOfHandOver());
            return signed ? new Proof.Signature(signature) : new Proof.Code(code);
        }
    }

    static Basket basket(List<LineRequest> lines) {
        return new Basket(lines.stream().map(l -> new Basket.Line(l.goodsId(), l.quantity())).toList());
    }
}
