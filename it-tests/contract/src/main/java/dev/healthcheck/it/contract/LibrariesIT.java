package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries of an application with a large jar. */
class LibrariesIT {
    private static final int MEGABYTES = 1500;
    private static final byte[] MEGABYTE = new byte[1_000_000];

    @Test
    void aLargeJarIsAnsweredAtOnce(@TempDir Path directory, Server server) throws IOException {
        Needs.largeLibraries(server);
        WebArchive war = Apps.app("libraries", new String[] {"healthcheck.environment.access=public"}, TwoChecks.class)
                .addAsLibrary(largeJar(directory).toFile(), "large-2.0.jar");

        try (Deployment app = Deployment.of(server, war)) {
            Map<String, Object> packages = JsonPath.from(when().get(app.at("api/environment"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .getMap("java.packages");
            assertThat(packages)
                    .containsEntry("org.acme:large", "2.0")
                    .containsEntry("dev.healthcheck:jaxrs-healthcheck", Wars.libraryVersion());
        }
    }

    /** What tells the name stands at the end, as some builders write it. */
    private static Path largeJar(Path directory) throws IOException {
        Path jar = directory.resolve("large.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("data/zeros.bin"));
            for (int i = 0; i < MEGABYTES; i++) {
                zip.write(MEGABYTE);
            }
            zip.putNextEntry(new ZipEntry("META-INF/maven/org.acme/large/pom.properties"));
            zip.write("groupId=org.acme\nartifactId=large\nversion=2.0\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return jar;
    }
}
