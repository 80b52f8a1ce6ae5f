package org.fundi.engine.math;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The fingerprint of bytes: SHA-256 (*Secure Hash Standard*, FIPS 180-4, 2015).
public final class Sha256 {
    private Sha256() {}

    /// For bytes that come in parts.
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// 64 hexadecimal digits.
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(begin().digest(bytes));
    }
}
