package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The certificates of the configured stores, those that expire soonest first. The section reads a store again only after
 * a change of its file, because the decryption of a store takes long.
 */
public final class TlsSection implements Section {
    /** The largest number of certificates to show of one store: a trust store may have hundreds. */
    private static final int MOST = 20;

    private static final int SECONDS_PER_DAY = 86_400;

    private static final String PROPERTY = "javax.net.ssl.";

    private final UnaryOperator<String> properties;
    private final List<String> files;
    private final String password;
    private final Clock clock;
    private final Map<CertificateStore, Known> known = new HashMap<>();

    private record Known(FileTime changed, long size, List<CertificateStore.Entry> entries) {}

    /**
     * @param files the paths of more stores
     * @param password the password of these; empty without one
     */
    public TlsSection(List<String> files, String password) {
        this(name -> System.getProperty(name, ""), files, password, Clock.systemUTC());
    }

    TlsSection(UnaryOperator<String> properties, List<String> files, String password, Clock clock) {
        this.properties = properties;
        this.files = List.copyOf(files);
        this.password = password;
        this.clock = clock;
    }

    @Override
    public synchronized List<Map<String, Object>> data() {
        return stores().stream().map(this::data).toList();
    }

    private List<CertificateStore> stores() {
        List<CertificateStore> stores = new ArrayList<>();
        for (String role : List.of("keyStore", "trustStore")) {
            String path = properties.apply(PROPERTY + role);
            // NONE names a store that is not a file, such as a card.
            if (!path.isEmpty() && !path.equals("NONE")) {
                stores.add(new CertificateStore(role, path, properties.apply(PROPERTY + role + "Password")));
            }
        }
        files.forEach(path -> stores.add(new CertificateStore("setting", path, password)));
        return stores;
    }

    private Map<String, Object> data(CertificateStore store) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("store", store.role());
        data.put("file", store.path());
        try {
            addCertificates(entries(store), data);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            data.put("error", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        return data;
    }

    private List<CertificateStore.Entry> entries(CertificateStore store) throws IOException, GeneralSecurityException {
        Path file = Path.of(store.path());
        FileTime changed = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        Known last = known.get(store);
        if (last == null || !last.changed().equals(changed) || last.size() != size) {
            last = new Known(changed, size, store.read());
            known.put(store, last);
        }
        return last.entries();
    }

    private void addCertificates(List<CertificateStore.Entry> entries, Map<String, Object> data) {
        Instant now = clock.instant();
        List<CertificateStore.Entry> soonest = entries.stream()
                .sorted(Comparator.comparing(CertificateStore.Entry::notAfter)
                        .thenComparing(CertificateStore.Entry::alias))
                .toList();
        data.put("count", entries.size());
        data.put(
                "expired",
                entries.stream().filter(one -> !one.notAfter().isAfter(now)).count());
        data.put("omitted", Math.max(0, entries.size() - MOST));
        data.put(
                "certificates",
                soonest.stream().limit(MOST).map(one -> shown(one, now)).toList());
    }

    private static Map<String, Object> shown(CertificateStore.Entry entry, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("alias", entry.alias());
        shown.put("subject", entry.subject());
        shown.put("not_after", entry.notAfter().toString());
        shown.put(
                "days_left",
                Math.floorDiv(Duration.between(now, entry.notAfter()).toSeconds(), SECONDS_PER_DAY));
        shown.put("expired", !entry.notAfter().isAfter(now));
        return shown;
    }
}
