package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * A certificate for this machine that no authority has issued, with its key.
 *
 * @param store the file of both, in the format PKCS12
 */
record Certificate(Path store) {
    static final String PASSWORD = "changeit";
    private static final String ALIAS = "server";

    /** {@return a certificate in the folder} The keytool of the JDK makes it. */
    static Certificate in(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("certificate.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder((keytool
                                + " -genkeypair -alias server -keyalg RSA -dname CN=localhost -validity 3650"
                                + " -ext san=dns:localhost,ip:127.0.0.1 -storetype PKCS12 -storepass " + PASSWORD
                                + " -keystore " + store)
                        .split(" "))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(store).as(said).exists();
        return new Certificate(store);
    }

    /** {@return a file with the certificate, as PEM} */
    Path certificateFile() throws IOException, GeneralSecurityException {
        return pem("CERTIFICATE", load().getCertificate(ALIAS).getEncoded());
    }

    /** {@return a file with the key, as PEM} */
    Path keyFile() throws IOException, GeneralSecurityException {
        Key key = load().getKey(ALIAS, PASSWORD.toCharArray());
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private Path pem(String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                store.resolveSibling(what.replace(' ', '-') + ".pem"),
                "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, text, what));
    }
}
