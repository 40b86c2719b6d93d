package cn.jifenbu.webhook;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.WebhookRefusal.WebhookAddressRefused;
import cn.jifenbu.refusal.WebhookRefusal.WebhookHostUnknown;
import cn.jifenbu.refusal.WebhookRefusal.WebhookNeedsHttps;
import cn.jifenbu.refusal.WebhookRefusal.WebhookUrlInvalid;
import cn.jifenbu.webhook.model.OutboundAddressPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/// Which addresses may be told anything: https, and none inside. Plain http only to this machine, and not in production.
@ApplicationScoped
class Receiver {

    private final OutboundAddressPolicy reach;

    Receiver(WebhookSettings settings) {
        this.reach = new OutboundAddressPolicy(settings.loopbackReceivers(), settings.privateReceivers());
    }

    /// @throws RefusedException WebhookUrlInvalid, WebhookNeedsHttps, WebhookHostUnknown, WebhookAddressRefused
    URI require(String url) {
        var uri = parse(url);
        try {
            var addresses = InetAddress.getAllByName(host(uri));
            if (!allowed(addresses)) throw new RefusedException(new WebhookAddressRefused(uri.getHost()));
            if (!isHttps(uri) && !addresses[0].isLoopbackAddress()) throw new RefusedException(new WebhookNeedsHttps());
            return uri;
        } catch (UnknownHostException unknown) {
            throw new RefusedException(new WebhookHostUnknown(uri.getHost()));
        }
    }

    private URI parse(String url) {
        try {
            var uri = new URI(url);
            boolean complete = uri.getScheme() != null && uri.getHost() != null && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null && url.chars().allMatch(c -> c > ' ' && c < 127)
                    && uri.getPort() != 0 && uri.getPort() < 65_536;
            if (!complete || !uri.getScheme().matches("https?")) throw new RefusedException(new WebhookUrlInvalid());
            if (!isHttps(uri) && !reach.loopback()) throw new RefusedException(new WebhookNeedsHttps());
            return uri;
        } catch (URISyntaxException malformed) {
            throw new RefusedException(new WebhookUrlInvalid());
        }
    }

    /// The address to connect to now, empty where it lies inside: names are given other addresses later.
    Optional<InetAddress> address(URI uri) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host(uri));
        boolean good = allowed(addresses) && (isHttps(uri) || reach.loopback() && addresses[0].isLoopbackAddress());
        return good ? Optional.of(addresses[0]) : Optional.empty();
    }

    /// All of them: a name with one address outside and one inside is a trick.
    private boolean allowed(InetAddress[] addresses) {
        return Arrays.stream(addresses).allMatch(reach::allows);
    }

    static boolean isHttps(URI uri) {
        return uri.getScheme().equals("https");
    }

    /// Without the brackets of an IPv6 address.
    static String host(URI uri) {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }
}
