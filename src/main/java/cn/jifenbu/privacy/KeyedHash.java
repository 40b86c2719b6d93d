package cn.jifenbu.privacy;

import jakarta.enterprise.context.ApplicationScoped;

/// For texts that are compared and never shown but may hold a number of somebody: without the key nobody can try numbers out.
@ApplicationScoped
public class KeyedHash {

    private final DataKeys keys;

    KeyedHash(DataKeys keys) {
        this.keys = keys;
    }

    public byte[] of(String context, String text) {
        return keys.ring().hash(context, text);
    }
}
