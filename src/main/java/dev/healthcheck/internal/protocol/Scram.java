package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A login with SCRAM-SHA-256, without channel binding: the password does not leave the client, and the server proves
 * that it knows the password too.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7677">RFC 7677</a>
 */
final class Scram {
    private static final String MAC = "HmacSHA256";

    /** "n,,", the header for no channel binding, in Base64. */
    private static final String NO_BINDING = "biws";

    /** How many rounds of the hash pass until the next look at the deadline. */
    private static final int ROUNDS = 1024;

    private final String password;
    private final Deadline deadline;
    private final String nonce;
    private final String firstBare;
    private byte[] expectedProof = new byte[0];
    private boolean proven;

    Scram(String user, String password, Deadline deadline) {
        this(user, password, deadline, randomNonce());
    }

    Scram(String user, String password, Deadline deadline, String nonce) {
        this.password = Normalizer.normalize(password, Normalizer.Form.NFKC);
        this.deadline = deadline;
        this.nonce = nonce;
        this.firstBare = "n=%s,r=%s".formatted(user, nonce);
    }

    private static String randomNonce() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    /** {@return the first message of the client} */
    String first() {
        return "n,," + firstBare;
    }

    /**
     * {@return the second message of the client}
     *
     * @throws IllegalArgumentException if the challenge breaks the protocol
     */
    String answer(String challenge) throws IOException {
        String both = attribute(challenge, 'r');
        byte[] salt = Base64.getDecoder().decode(attribute(challenge, 's'));
        int rounds = Integer.parseInt(attribute(challenge, 'i'));
        if (!both.startsWith(nonce) || rounds < 1) {
            throw new IllegalArgumentException(challenge);
        }
        String bare = "c=%s,r=%s".formatted(NO_BINDING, both);
        String signed = firstBare + "," + challenge + "," + bare;
        try {
            byte[] salted = salted(salt, rounds);
            byte[] client = mac(salted, "Client Key");
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(client);
            expectedProof = mac(mac(salted, "Server Key"), signed);
            return bare + ",p=" + Base64.getEncoder().encodeToString(xor(client, mac(stored, signed)));
        } catch (GeneralSecurityException e) {
            throw new IOException("this JVM has no SCRAM-SHA-256: " + e.getMessage(), e);
        }
    }

    /** {@return whether the last message of the server proves that it knows the password} */
    boolean accept(String last) {
        try {
            byte[] proof = Base64.getDecoder().decode(attribute(last, 'v'));
            proven = expectedProof.length > 0 && MessageDigest.isEqual(expectedProof, proof);
        } catch (IllegalArgumentException noProof) {
            proven = false;
        }
        return proven;
    }

    boolean isProven() {
        return proven;
    }

    private static String attribute(String message, char name) {
        for (String part : message.split(",", 20)) {
            if (part.startsWith(name + "=")) {
                return part.substring(2);
            }
        }
        throw new IllegalArgumentException(message);
    }

    /** PBKDF2 with a look at the deadline, because the server chooses the number of the rounds. */
    private byte[] salted(byte[] salt, int rounds) throws GeneralSecurityException, IOException {
        Mac mac = keyed(password.getBytes(StandardCharsets.UTF_8));
        mac.update(salt);
        byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
        byte[] sum = round.clone();
        for (int i = 1; i < rounds; i++) {
            if (i % ROUNDS == 0) {
                deadline.millisLeft();
            }
            round = mac.doFinal(round);
            sum = xor(sum, round);
        }
        return sum;
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        return keyed(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac keyed(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key, MAC));
        return mac;
    }

    private static byte[] xor(byte[] left, byte[] right) {
        byte[] both = new byte[left.length];
        for (int i = 0; i < left.length; i++) {
            both[i] = (byte) (left[i] ^ right[i]);
        }
        return both;
    }
}
