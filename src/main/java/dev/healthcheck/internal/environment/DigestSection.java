package dev.healthcheck.internal.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.healthcheck.Section;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Two short digests, which are equal on two nodes with the same libraries and the same settings.
 *
 * <p>A plain hash of a secret would let anybody test guesses against it. A secret therefore enters as a hash with a key
 * that only the nodes know. Without a key, only the fact that it is set enters.
 */
public final class DigestSection implements Section {
    private static final int BYTES = 8;
    private static final String HMAC = "HmacSHA256";

    private final Supplier<Map<String, String>> libraries;
    private final Supplier<Map<String, String>> settings;
    private final BinaryOperator<String> scrub;
    private final String key;

    /**
     * @param settings returns the settings by key, with their secrets
     * @param scrub returns a value without its secrets, for a key and its value
     * @param key the key of the hashes of secrets; empty without one
     */
    public DigestSection(
            Supplier<Map<String, String>> libraries,
            Supplier<Map<String, String>> settings,
            BinaryOperator<String> scrub,
            String key) {
        this.libraries = libraries;
        this.settings = settings;
        this.scrub = scrub;
        this.key = key;
    }

    @Override
    public Map<String, Object> data() throws GeneralSecurityException {
        Map<String, String> safe = new TreeMap<>();
        for (Map.Entry<String, String> setting : settings.get().entrySet()) {
            safe.put(setting.getKey(), safe(setting.getKey(), setting.getValue()));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("libraries", digest(new TreeMap<>(libraries.get())));
        data.put("settings", digest(safe));
        data.put("keyed", !key.isEmpty());
        return data;
    }

    private String safe(String name, String value) throws GeneralSecurityException {
        String shown = scrub.apply(name, value);
        return shown.equals(value) ? "value " + value : "secret " + (key.isEmpty() ? shown : hash(name, value));
    }

    private String hash(String name, String value) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), HMAC));
        mac.update(length(name));
        return HexFormat.of().formatHex(mac.doFinal((name + value).getBytes(UTF_8)));
    }

    private static String digest(Map<String, String> entries) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        entries.forEach((name, value) -> {
            digest.update(length(name));
            digest.update(name.getBytes(UTF_8));
            digest.update(length(value));
            digest.update(value.getBytes(UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** {@return the length as bytes, so that two lists of texts never give the same bytes} */
    private static byte[] length(String text) {
        return (text.length() + ":").getBytes(UTF_8);
    }
}
