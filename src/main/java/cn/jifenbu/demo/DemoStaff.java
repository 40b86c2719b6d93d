package cn.jifenbu.demo;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import java.util.Map;

/// The demo's staff by what they do in a village.
record DemoStaff(Map<String, Actor> people) {

    /// The village's first admin (村管理员).
    Actor admin(VillageId village) {
        return people.get("cun" + number(village));
    }

    /// The second admin, for everything that needs another person.
    Actor secondAdmin(VillageId village) {
        return people.get("fu" + number(village));
    }

    Actor shopkeeper(VillageId village) {
        return people.get("dian" + number(village));
    }

    Actor township() {
        return people.get("xiang");
    }

    Actor coordinator(VillageId village, int group) {
        return people.values().stream().filter(a -> Permission.CHECK_AT_ENTRY.grantedTo(a, village, group)).findFirst()
                .orElseThrow();
    }

    private static long number(VillageId village) {
        return village.value() % 100;
    }
}
