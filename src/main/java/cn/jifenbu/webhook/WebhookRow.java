package cn.jifenbu.webhook;

import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.shared.DivisionCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "webhook")
class WebhookRow {

    @Id UUID id;
    String scope;
    long firstVillage;
    long lastVillage;
    String url;
    String kinds;
    String description;
    @Enumerated(EnumType.STRING) Webhook.WebhookState state;
    @Enumerated(EnumType.STRING) Webhook.SuspensionReason reason;
    Instant secretAt;
    UUID createdBy;
    Instant createdAt;

    void cover(DivisionCode place) {
        scope = place.value();
        firstVillage = Long.parseLong(place.prefix().isEmpty() ? "100000000000" : (place.value() + "000000").substring(0, 12));
        lastVillage = Long.parseLong((place.prefix() + "999999999999").substring(0, 12));
    }

    void subscribe(Set<EventKind> subscribed) {
        kinds = new TreeSet<>(subscribed).stream().map(EventKind::name).collect(Collectors.joining(","));
    }

    Set<EventKind> subscribed() {
        return Arrays.stream(kinds.split(",")).map(EventKind::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean sends() {
        return state == Webhook.WebhookState.ACTIVE && secretAt != null;
    }
}
