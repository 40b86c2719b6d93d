package cn.jifenbu.webhook;

import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.webhook.ManageWebhooks.Secret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;

/// Webhooks for tests, each for one village of its own.
@ApplicationScoped
class WebhookFixture {

    private final VillageFixture villages;
    private final ManageWebhooks manage;
    private final DeliverEvents deliver;
    private final VillageEvents events;

    WebhookFixture(VillageFixture villages, ManageWebhooks manage, DeliverEvents deliver, VillageEvents events) {
        this.villages = villages;
        this.manage = manage;
        this.deliver = deliver;
        this.events = events;
    }

    record Hook(VillageId village, Actor admin, UUID id, String secret) {}

    Hook forVillage(String url) {
        return forVillage(villages.found(), url);
    }

    Hook forVillage(VillageId village, String url) {
        var admin = villages.townshipAdmin(village, "w" + UUID.randomUUID().toString().replace("-", ""));
        var made = manage.add(admin, new DivisionCode(village.toString()), url, EnumSet.allOf(EventKind.class), "县平台");
        Secret secret = manage.renewSecret(admin, made.id());
        return new Hook(village, admin, made.id(), secret.secret());
    }

    void happens(VillageId village, int... numbers) {
        for (int number : numbers) {
            QuarkusTransaction.requiringNew().run(() -> events.record(village, EventKind.NOTICE_CLOSED, Map.of("n", number)));
        }
    }

    /// This webhook's own, so that other tests' receivers are left alone.
    void round(Hook hook) {
        deliver.due();
        deliver.round(hook.id());
    }
}
