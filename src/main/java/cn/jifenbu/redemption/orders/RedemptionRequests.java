package cn.jifenbu.redemption.orders;

import cn.jifenbu.redemption.cards.CardToken;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.NoProofOfHandOver;
import cn.jifenbu.shared.TypedCode;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.web.http.RequestBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is asked of the shop.
public final class RedemptionRequests {

    /// Strokes as an SVG path of absolute moves and lines.
    static final String STROKES = "M[0-9]{1,4}(\\.[0-9])?[ ,][0-9]{1,4}(\\.[0-9])?"
            + "([ML][0-9]{1,4}(\\.[0-9])?[ ,][0-9]{1,4}(\\.[0-9])?)*";

    /// As people type them: also full width, with blanks or dashes between.
    private static final String PICKUP_CODE = "[^0-9\uff10-\uff19A-Za-z]*([0-9\uff10-\uff19][^0-9\uff10-\uff19A-Za-z]*){6}";
    private static final String COUNTER_CODE = "[^0-9\uff10-\uff19A-Za-z]*([0-9\uff10-\uff19][^0-9\uff10-\uff19A-Za-z]*){8}";
    private static final int MAX_TYPED = 32;

    private RedemptionRequests() {}

    public record LineRequest(@NotNull UUID goodsId, @NotNull @Min(1) @Max(Basket.BasketLine.MAX_QUANTITY) Integer quantity) {}

    public record RedemptionRequest(@NotNull UUID householdId,
            @NotNull @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines)
            implements
                RequestBody {}

    /// One proof: the household's card, the code from its phone, who signed and where the paper lies, the strokes of a
    /// signature on the screen, or the id of a photo.
    public record CounterRequest(@NotNull UUID householdId,
            @NotNull @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines,
            @Pattern(regexp = CardToken.FORM) String card, @Size(max = 200) String signature,
            @Size(max = 20_000) @Pattern(regexp = STROKES) String drawn, UUID photo,
            // left out where there is none: what was asked before there were such codes keeps its hash
            @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = MAX_TYPED) @Pattern(regexp = COUNTER_CODE,
                    message = "付款码是 8 位数字") String code)
            implements
                RequestBody {

        public HandOverProof proof() {
            return RedemptionRequests.proof(digits(), card, signature, drawn, photo);
        }

        /// Of the code, without what people type between; null when there is none.
        public String digits() {
            return code == null ? null : TypedCode.digits(code);
        }
    }

    /// One proof; `lines` only when not everything is handed over.
    public record HandOverRequest(@Size(max = MAX_TYPED) @Pattern(regexp = PICKUP_CODE, message = "取货码是 6 位数字") String code,
            @Pattern(regexp = CardToken.FORM) String card,
            @Size(max = 200) String signature, @Size(max = 20_000) @Pattern(regexp = STROKES) String drawn, UUID photo,
            @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines)
            implements
                RequestBody {

        HandOverProof proof() {
            return RedemptionRequests.proof(code == null ? null : TypedCode.digits(code), card, signature, drawn, photo);
        }

        Optional<Basket> part() {
            return Optional.ofNullable(lines).map(RedemptionRequests::basket);
        }
    }

    /// All of it, or the lines that are named.
    public record ReturnRequest(@NotBlank @Size(max = 200) String reason,
            @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines)
            implements
                RequestBody {

        public Optional<Basket> part() {
            return Optional.ofNullable(lines).map(RedemptionRequests::basket);
        }
    }

    public record CodeRequest(
            @NotNull @Size(max = MAX_TYPED) @Pattern(regexp = PICKUP_CODE, message = "取货码是 6 位数字") String code)
            implements
                RequestBody {

        String digits() {
            return TypedCode.digits(code);
        }
    }

    public record CounterCodeRequest(
            @NotNull @Size(max = MAX_TYPED) @Pattern(regexp = COUNTER_CODE, message = "付款码是 8 位数字") String code)
            implements
                RequestBody {

        public String digits() {
            return TypedCode.digits(code);
        }
    }

    public static Basket basket(List<LineRequest> lines) {
        return new Basket(lines.stream().map(l -> new Basket.BasketLine(l.goodsId(), l.quantity())).toList());
    }

    private static HandOverProof proof(String code, String card, String signature, String drawn, UUID photo) {
        var given = new ArrayList<HandOverProof>();
        if (code != null) given.add(new HandOverProof.Code(code));
        if (card != null) given.add(new HandOverProof.Card(card));
        if (signature != null && !signature.isBlank()) given.add(new HandOverProof.Signature(signature));
        if (drawn != null) given.add(new HandOverProof.Drawn(drawn));
        if (photo != null) given.add(new HandOverProof.Photo(photo));
        if (given.size() != 1) throw new RefusedException(new NoProofOfHandOver());
        return given.getFirst();
    }
}
