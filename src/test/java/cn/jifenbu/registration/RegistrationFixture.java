package cn.jifenbu.registration;

import static cn.jifenbu.testing.TestLogin.as;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/// A village with two groups and its admin.
abstract class RegistrationFixture {

    static final String PHONE = "13812345678";
    static final String ID = "11010519491231002X";

    @Inject VillageFixture villages;

    VillageId village;
    String admin;
    String town;

    @BeforeEach
    void aVillageAndItsAdmin() {
        village = villages.found();
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        admin = TestLogin.staffToken("cun" + village);
        villages.townshipAdmin(village, "xiang" + village);
        town = TestLogin.staffToken("xiang" + village);
    }

    String path(String rest) {
        return "/api/v1/villages/" + village + rest;
    }

    ValidatableResponse send(String rest, Object body) {
        return as(admin).body(body).post(path(rest)).then();
    }

    ValidatableResponse read(String rest) {
        return as(admin).get(path(rest)).then().statusCode(200);
    }

    /// As the village writes its own numbers.
    String code(int group, int number) {
        return village.toString().substring(9) + "-%02d-%03d".formatted(group, number);
    }
}
