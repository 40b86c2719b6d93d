package cn.jifenbu.webhook;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.WebhookRefusal.TooManyWebhooks;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Townships and counties say which systems outside are told what happens. An event is told from the moment a webhook was
/// added; while it is suspended, or has no secret yet, events wait and nothing is lost.
@ApplicationScoped
public class ManageWebhooks {

    static final int MOST_AT_A_PLACE = 20;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebhookRepository webhooks;
    private final DeliveryCursorRepository cursors;
    private final Receiver receiver;
    private final Divisions divisions;
    private final SealedValues secrets;
    private final BusinessClock clock;

    ManageWebhooks(WebhookRepository webhooks, DeliveryCursorRepository cursors, Receiver receiver, Divisions divisions,
            SealedValues secrets, BusinessClock clock) {
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.receiver = receiver;
        this.divisions = divisions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// What is empty stays as it is.
    public record Change(Optional<String> url, Optional<Set<EventKind>> kinds, Optional<String> description) {}

    public record Secret(UUID id, String secret) {

        @Override
        public String toString() {
            return "Secret[" + id + "]";
        }
    }

    @Transactional
    public List<Webhook> list(Actor actor) {
        return webhooks.list(actor).stream().map(Webhook::of).toList();
    }

    /// Without a secret: [#renewSecret] gives out the first one.
    ///
    /// @throws RefusedException OutOfScope, UnknownDivision, TooManyWebhooks, or as [Receiver#require]
    @Transactional
    public Webhook add(Actor actor, DivisionCode scope, String url, Set<EventKind> kinds, String description) {
        if (!Permission.KEEP_WEBHOOKS.grantedTo(actor, scope)) throw new RefusedException(new OutOfScope());
        if (!scope.equals(DivisionCode.NATION)) divisions.require(scope);
        if (webhooks.countAt(scope) >= MOST_AT_A_PLACE) throw new RefusedException(new TooManyWebhooks(MOST_AT_A_PLACE));
        receiver.require(url);
        var row = new WebhookRow();
        row.id = UUID.randomUUID();
        row.cover(scope);
        row.url = url;
        row.subscribe(kinds);
        row.description = description;
        row.state = Webhook.WebhookState.ACTIVE;
        row.createdBy = actor.person();
        row.createdAt = clock.now();
        webhooks.persist(row);
        cursors.beginAfterLastEvent(row);
        return Webhook.of(row);
    }

    /// @throws RefusedException UnknownWebhook, or as [Receiver#require]
    @Transactional
    public Webhook change(Actor actor, UUID id, Change change) {
        change.url.ifPresent(receiver::require);
        var row = webhooks.requireLocked(actor, id);
        change.url.ifPresent(url -> row.url = url);
        change.kinds.ifPresent(row::subscribe);
        change.description.ifPresent(text -> row.description = text);
        return Webhook.of(row);
    }

    /// In place of the one before, which signs nothing more from now on.
    ///
    /// @throws RefusedException UnknownWebhook
    @Transactional
    public Secret renewSecret(Actor actor, UUID id) {
        var row = webhooks.requireLocked(actor, id);
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = "jfb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        secrets.put(SealedValues.PLATFORM, id, SealedKind.WEBHOOK_SECRET, secret);
        row.secretAt = clock.now();
        return new Secret(id, secret);
    }

    /// @throws RefusedException UnknownWebhook
    @Transactional
    public Webhook suspend(Actor actor, UUID id) {
        var row = webhooks.requireLocked(actor, id);
        if (row.state == Webhook.WebhookState.ACTIVE) {
            row.state = Webhook.WebhookState.SUSPENDED;
            row.reason = Webhook.SuspensionReason.BY_HAND;
        }
        return Webhook.of(row);
    }

    /// What waited is sent from now on, oldest first.
    ///
    /// @throws RefusedException UnknownWebhook
    @Transactional
    public Webhook resume(Actor actor, UUID id) {
        var row = webhooks.requireLocked(actor, id);
        if (row.state == Webhook.WebhookState.ACTIVE) return Webhook.of(row);
        row.state = Webhook.WebhookState.ACTIVE;
        row.reason = null;
        cursors.startAfresh(id);
        return Webhook.of(row);
    }

    /// Its secret goes with it.
    ///
    /// @throws RefusedException UnknownWebhook
    @Transactional
    public void delete(Actor actor, UUID id) {
        var row = webhooks.requireLocked(actor, id);
        row.state = Webhook.WebhookState.DELETED;
        row.reason = null;
        secrets.remove(SealedValues.PLATFORM, id, SealedKind.WEBHOOK_SECRET);
    }
}
