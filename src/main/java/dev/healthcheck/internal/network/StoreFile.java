package dev.healthcheck.internal.network;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with certificates: a store in the format PKCS12 or JKS, or certificates in the format PEM. Each use reads the
 * file, because certificates are renewed while the application runs.
 */
public record StoreFile(Path path, Secret secret) {
    /** The options of a file. */
    public record Options(CheckOption<String> path, SecretOption password) {
        private static Options named(String name, String what) {
            return new Options(
                    CheckOption.text(name, "", "the file with " + what + ", as PKCS12, JKS or PEM"),
                    SecretOption.named(name + "-password", "the password of that file"));
        }

        /** {@return the options of the file and of its password} */
        public List<CheckOption<?>> all() {
            return List.of(path, password.text(), password.file());
        }

        /** {@return the file of one check; empty if the option is not set} */
        public Optional<StoreFile> of(CheckOptions options) {
            return options.find(path).map(text -> new StoreFile(Path.of(text), password.of(options)));
        }
    }

    /** The trusted certificates. */
    public static final Options TRUST = Options.named("truststore", "the trusted certificates");

    /** The certificate of the client. */
    public static final Options KEY = Options.named("keystore", "the certificate of the client and its key");

    /** The certificates whose dates a check looks at. */
    public static final Options FILE = Options.named("file", "the certificates to look at");

    private static final String PEM = "-----BEGIN ";
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

    /** {@return the password; empty for none} */
    public String password() throws IOException {
        return secret.value();
    }

    /** {@return the certificates} */
    public KeyStore load() throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(path);
        boolean isPem = new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM);
        return isPem
                ? ofPem(bytes)
                : KeyStore.getInstance(path.toFile(), password().toCharArray());
    }

    /** A key beside the certificates does not count. */
    private static KeyStore ofPem(byte[] bytes) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        Matcher blocks = CERTIFICATE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (blocks.find()) {
            InputStream block = new ByteArrayInputStream(blocks.group().getBytes(StandardCharsets.ISO_8859_1));
            store.setCertificateEntry("certificate " + ++number, factory.generateCertificate(block));
        }
        return store;
    }
}
