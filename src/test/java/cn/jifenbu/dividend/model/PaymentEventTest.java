package cn.jifenbu.dividend.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.PayoutRefusal.PaymentAlreadyRecorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The life of a household's money: each state × each event, and the same table in the document.
class PaymentEventTest {

    private static final String OWED = "PAY→PAID PAY_IN_CASH→PAID FAIL→FAILED SET_OFF→SET_OFF";
    private static final Map<Payment, String> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(Payment.PENDING, OWED + " LEAVE→UNCLAIMED CREDIT→CREDITED"),
            Map.entry(Payment.FAILED, OWED + " LEAVE→UNCLAIMED"),
            Map.entry(Payment.RETURNED, OWED + " LEAVE→UNCLAIMED WAIVE→WAIVED"),
            Map.entry(Payment.UNCLAIMED, OWED + " WAIVE→WAIVED"),
            Map.entry(Payment.PAID, "RETURN→RETURNED"),
            Map.entry(Payment.OVERPAID, "ORDER_SET_OFF→TO_SET_OFF REPAY→REPAID WAIVE→WAIVED"),
            Map.entry(Payment.TO_SET_OFF, "ORDER_SET_OFF→TO_SET_OFF SET_OFF→SET_OFF REPAY→REPAID WAIVE→WAIVED"),
            Map.entry(Payment.CREDITED, ""), Map.entry(Payment.SET_OFF, ""), Map.entry(Payment.REPAID, ""),
            Map.entry(Payment.WAIVED, "")));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Payment.values())
                .flatMap(state -> Arrays.stream(PaymentEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void moneyMovesOnlyAsTheTableSays(Payment state, PaymentEvent event) {
        var allowed = Arrays.asList(TABLE.get(state).split(" "));
        if (allowed.contains(event + "→" + event.to())) {
            event.requireFrom(state);
        } else {
            assertThat(allowed).noneMatch(cell -> cell.startsWith(event + "→"));
            assertRefused(new PaymentAlreadyRecorded(state.name()), () -> event.requireFrom(state));
        }
    }

    /// Money that anybody still owes has a way on; what has none is settled.
    @Test
    void nobodysMoneyIsStuck() {
        for (var state : Payment.values()) {
            boolean open = Payment.OWED.contains(state) || Payment.DEBT.contains(state);
            assertThat(Arrays.stream(PaymentEvent.values()).anyMatch(event -> event.from().contains(state)))
                    .as(state.name()).isEqualTo(open || state == Payment.PAID);
        }
    }

    @Test
    void theDocumentHasTheSameTable() throws IOException {
        var events = PaymentEvent.values();
        var head = "| | " + names(Arrays.stream(events).map(event -> "`" + event + "`")) + " |\n|"
                + "---|".repeat(events.length + 1);
        var rows = Arrays.stream(Payment.values()).map(state -> "| **" + state + "** | " + names(Arrays.stream(events)
                .map(event -> event.from().contains(state) ? event.to().name() : "–")) + " |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("src/docs/DIVIDEND.md"))).contains(head + "\n" + rows + "\n");
    }

    private static String names(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | "));
    }
}
