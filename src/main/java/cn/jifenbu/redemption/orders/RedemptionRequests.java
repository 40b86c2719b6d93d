package cn.jifenbu.redemption.orders;

import cn.jifenbu.redemption.cards.CardToken;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.NoProofOfHandOver;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.web.http.RequestBody;
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

    private RedemptionRequests() {}

    public record LineRequest(@NotNull UUID goodsId, @NotNull @Min(1) @Max(Basket.BasketLine.MAX_QUANTITY) Integer quantity) {}

    public record RedemptionRequest(@NotNull UUID householdId,
            @NotNull @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines)
            implements
                RequestBody {}

    /// One proof: the household's card, who signed and where the paper lies, the strokes of a signature on the screen, or the
    /// id of a photo.
    public record CounterRequest(@NotNull UUID householdId,
            @NotNull @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines,
            @Pattern(regexp = CardToken.FORM) String card, @Size(max = 200) String signature,
            @Size(max = 20_000) @Pattern(regexp = STROKES) String drawn, UUID photo)
            implements
                RequestBody {

        public HandOverProof proof() {
            return RedemptionRequests.proof(null, card, signature, drawn, photo);
        }
    }

    /// One proof; `lines` only when not everything is handed over.
    public record HandOverRequest(@Pattern(regexp = "[0-9]{6}") String code, @Pattern(regexp = CardToken.FORM) String card,
            @Size(max = 200) String signature, @Size(max = 20_000) @Pattern(regexp = STROKES) String drawn, UUID photo,
            @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines)
            implements
                RequestBody {

        HandOverProof proof() {
            return RedemptionRequests.proof(code, card, signature, drawn, photo);
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

    public record CodeRequest(@NotNull @Pattern(regexp = "[0-9]{6}") String code) implements RequestBody {}

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
