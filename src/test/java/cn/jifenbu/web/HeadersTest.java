package cn.jifenbu.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/verify/", "/privacy.html", "/api/v1/me", "/api/v1/nothing", "/q/health", "/nothing"})
    void everyAnswerTellsTheBrowserWhatIsOurs(String path) {
        given().get(path).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .header("Server", equalTo(null)).header("X-Powered-By", equalTo(null));
    }

    @Test
    void pagesRunNoScriptOfTheirOwnText() {
        given().get("/").then().statusCode(200).header("Content-Security-Policy", containsString("script-src 'self';"))
                .body(not(containsString("<script>")));
        given().get("/board.js").then().statusCode(200).body(containsString("/api/v1/public/villages/"));
    }

    @Test
    void otherSitesAreNotLetIn() {
        given().header("Origin", "https://evil.example").get("/api/v1/public/villages/5/notices").then()
                .header("Access-Control-Allow-Origin", equalTo(null));
        given().header("Origin", "https://evil.example").header("Access-Control-Request-Method", "POST")
                .options("/api/v1/auth/staff/token").then().header("Access-Control-Allow-Origin", equalTo(null));
    }
}
