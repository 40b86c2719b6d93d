package cn.jifenbu.chaos;

import cn.jifenbu.chaos.ChaosLine.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;

/// A family of the demo township, its coordinator and its shopkeeper, who claim, take back, order, hand over and call off in
/// turn, and look at the account in between. Whoever logged in refreshes now and then.
final class ChaosClient {

    private static final String PASSWORD = "jifenbu-demo-2026";
    private static final int A_REFRESH_EVERY = 15;
    private static final LocalDate YESTERDAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);

    private final ChaosLine line;
    private final String village;
    private final String path;
    private final String household;
    private final String goods;
    private final String head;
    private final String shopkeeper;
    private final String username;
    private String coordinator;
    private String refresh;
    private int turn;

    /// `number`: of the village, 1 to 5. `household`: its id, `code`: as printed.
    ChaosClient(ChaosLine line, int number, String household, String code, String username) throws InterruptedException {
        this.line = line;
        this.household = household;
        this.username = username;
        village = "50024399920" + number;
        path = "/api/v1/villages/" + village;
        head = logIn("wechat", "{\"code\":\"dev-" + code + "\"}").body().path("accessToken").asText();
        shopkeeper = logInStaff("dian" + number).body().path("accessToken").asText();
        keep(logInStaff(username));
        goods = line.ask(path + "/shop?limit=1", head).at("/items/0/goodsId").asText();
    }

    private Answer logInStaff(String name) throws InterruptedException {
        return logIn("staff", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD));
    }

    private Answer logIn(String door, String body) throws InterruptedException {
        var answer = line.post("/api/v1/auth/" + door + "/token", null, null, body);
        if (!answer.isDone()) throw new IllegalStateException(door + ": " + answer);
        return answer;
    }

    private void keep(Answer pair) {
        coordinator = pair.body().path("accessToken").asText();
        refresh = pair.body().path("refreshToken").asText();
    }

    String village() {
        return village;
    }

    void work(BooleanSupplier goesOn) throws InterruptedException {
        while (goesOn.getAsBoolean()) {
            claim();
            order();
            line.get(path + "/households/" + household + "/account", head);
            if (turn % A_REFRESH_EVERY == 0) refresh();
        }
    }

    /// Taken back at once: only twelve a year count.
    private void claim() throws InterruptedException {
        var key = ChaosLine.newKey();
        var claim = write("claim", key, coordinator, "/claims", """
                {"channel":"OFFLINE","ruleId":"r12","householdId":"%s","happenedOn":"%s","note":"%s"}"""
                .formatted(household, YESTERDAY, key));
        if (claim.isDone())
            write("withdrawal", ChaosLine.newKey(), coordinator,
                    "/claims/" + claim.body().path("id").asText() + "/withdraw", "{}");
    }

    /// Every twelfth is handed over; the others are called off, so that the points last.
    private void order() throws InterruptedException {
        var order = write("order", ChaosLine.newKey(), head, "/redemptions",
                "{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":1}]}".formatted(household, goods));
        if (!order.isDone()) return;
        var placed = "/redemptions/" + order.body().path("id").asText();
        if (turn++ % 12 == 0) {
            write("hand-over", ChaosLine.newKey(), shopkeeper, placed + "/hand-over",
                    "{\"code\":\"" + order.body().path("pickupCode").asText() + "\"}");
        } else {
            write("cancellation", ChaosLine.newKey(), head, placed + "/cancel", "{}");
        }
    }

    private Answer write(String kind, String key, String token, String what, String body) throws InterruptedException {
        var answer = line.post(path + what, token, key, body);
        if (answer.isDone()) line.tally().acknowledge(kind, key, answer.body().path("id").asText(), village);
        else line.tally().refuse(kind + " " + answer.status() + " " + answer.body().path("code").asText());
        return answer;
    }

    private void refresh() throws InterruptedException {
        var answer = line.post("/api/v1/auth/refresh", null, null, "{\"refreshToken\":\"" + refresh + "\"}");
        if (answer.isDone()) {
            keep(answer);
            return;
        }
        line.tally().fault("session lost");
        keep(logInStaff(username));
    }
}
