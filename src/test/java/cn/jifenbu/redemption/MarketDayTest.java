package cn.jifenbu.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.NewHousehold;
import cn.jifenbu.household.NewMember;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Everybody wants the last of it at once, over HTTP.
@QuarkusTest
class MarketDayTest {

    static final int BUYERS = 500;
    static final int ITEMS = 50;

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject HouseholdWriter writer;
    @Inject PostToLedger ledger;
    @Inject ReadLedger readLedger;
    @Inject BusinessClock clock;
    @TestHTTPResource URI server;

    @Test
    void ofFiveHundredBuyersOfTheLastFiftyItemsExactlyFiftyGetOne() throws Exception {
        var village = villages.found();
        var oil = shop.goods(village, "oil", 28, ITEMS);
        var buyers = buyers(village);
        villages.staff(village, Role.SHOPKEEPER, "dian" + village);
        var token = TestLogin.staffToken("dian" + village);
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var tasks = buyers.stream().<Callable<String>>map(h -> () -> buy(http, village, token, h, oil)).toList();
            var answers = ConcurrentCalls.run(BUYERS, tasks);
            assertThat(answers).filteredOn(a -> a.equals("201")).hasSize(ITEMS);
            assertThat(answers).filteredOn(a -> !a.equals("201")).hasSize(BUYERS - ITEMS)
                    .allSatisfy(a -> assertThat(a).isEqualTo("409 out-of-stock"));
        }
        assertThat(shop.goods(village, oil).free()).isZero();
        assertThat(readLedger.available(village)).hasSize(BUYERS - ITEMS).allSatisfy((h, p) -> assertThat(p).isEqualTo(28));
    }

    List<HouseholdId> buyers(VillageId village) {
        var families = IntStream.range(0, BUYERS).mapToObj(i -> new NewHousehold("market-%04d".formatted(i), 1, "1号",
                List.of(new NewMember("冉光明", "户主", 1970)))).toList();
        writer.register(village, families);
        var ids = families.stream().map(f -> HouseholdWriter.idOf(village, f.code())).toList();
        ledger.post(village, Actor.SYSTEM.person(), ids.stream().map(h -> Posting.earn(h, 28, clock.today(),
                new EntrySource("test", h.toString()))).toList());
        return ids;
    }

    String buy(HttpClient http, VillageId village, String token, HouseholdId household, UUID goods) throws Exception {
        var body = "{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":1}]}".formatted(household, goods);
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/villages/" + village + "/redemptions"))
                .header("Authorization", "Bearer " + token).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 201 ? "201" : answer.statusCode() + " " + JsonPath.from(answer.body()).getString("code");
    }
}
