package cn.jifenbu.web.access;

/// How much is enough, for a person and for an address from which strangers come. Addresses are shared by whole villages
/// behind one carrier, so they may more.
///
/// @see Limited
public enum RateLimit {
    /// Each try costs us a slow hash, or WeChat a call.
    LOGIN(60, 10),
    /// Sheets, exports, printed lists, pictures.
    HEAVY(120, 30),
    /// Claims and other work by hand; a coordinator who comes back online sends a day's claims at once.
    WRITE(3_000, 600),
    READ(6_000, 1_200);

    private final int addressPerMinute;
    private final int personPerMinute;

    RateLimit(int addressPerMinute, int personPerMinute) {
        this.addressPerMinute = addressPerMinute;
        this.personPerMinute = personPerMinute;
    }

    int addressPerMinute() {
        return addressPerMinute;
    }

    int personPerMinute() {
        return personPerMinute;
    }
}
