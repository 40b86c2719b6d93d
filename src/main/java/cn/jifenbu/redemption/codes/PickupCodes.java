package cn.jifenbu.redemption.codes;

import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/// Draws pick-up codes.
@ApplicationScoped
public class PickupCodes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OrderRepository orders;

    PickupCodes(OrderRepository orders) {
        this.orders = orders;
    }

    /// Unlike every open order's of the village. A handful is drawn at a time, so that one look is nearly always enough.
    public String free(VillageId village) {
        while (true) {
            List<String> drawn = Stream.generate(() -> "%06d".formatted(RANDOM.nextInt(1_000_000))).limit(4).toList();
            var taken = orders.openCodes(village, drawn);
            var free = drawn.stream().filter(c -> !taken.contains(c)).findFirst();
            if (free.isPresent()) return free.get();
        }
    }
}
