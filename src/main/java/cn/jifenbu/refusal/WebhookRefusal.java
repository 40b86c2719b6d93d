package cn.jifenbu.refusal;

/// Around systems outside that are told what happens.
public sealed interface WebhookRefusal extends Refusal {

    /// Also one whose place is not the caller's.
    record UnknownWebhook() implements WebhookRefusal {}

    record UnknownDelivery() implements WebhookRefusal {}

    record WebhookUrlInvalid() implements WebhookRefusal {}

    record WebhookNeedsHttps() implements WebhookRefusal {}

    record WebhookHostUnknown(String host) implements WebhookRefusal {}

    /// The host lies inside: this machine, its network, a cloud's metadata.
    record WebhookAddressRefused(String host) implements WebhookRefusal {}

    record TooManyWebhooks(int most) implements WebhookRefusal {}

    record WebhookWithoutSecret() implements WebhookRefusal {}
}
