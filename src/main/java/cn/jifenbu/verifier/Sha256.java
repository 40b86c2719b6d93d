package cn.jifenbu.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Every JDK has it.
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
