package dev.healthcheck.bench.server;

import dev.healthcheck.bench.app.Checks;
import dev.healthcheck.bench.app.Constant;
import dev.healthcheck.bench.app.Probes;
import dev.healthcheck.bench.app.Runs;
import dev.healthcheck.bench.app.SlowProbe;
import dev.healthcheck.bench.app.TrivialProbe;
import dev.healthcheck.it.app.Rest;
import dev.healthcheck.it.server.Wars;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WARs that are measured. */
public final class BenchWars {
    private BenchWars() {}

    /** {@return a WAR without the jar: {@code api/constant} answers with the body} */
    public static WebArchive constant(String name, byte[] body) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addClasses(Rest.class, Constant.class)
                .addAsResource(new ByteArrayAsset(body), Constant.FILE);
    }

    /** {@return the same with the jar} */
    public static WebArchive constantWithJar(String name, byte[] body) {
        return constant(name, body).addAsLibrary(Wars.library());
    }

    /** {@return the WAR with all jars of the folders} */
    public static WebArchive withLibraries(WebArchive war, Path... folders) throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> jars = Files.list(folder)) {
                jars.sorted().map(Path::toFile).forEach(war::addAsLibrary);
            }
        }
        return war;
    }

    /** {@return the same with checks: {@code api/healthcheck} reports them, {@code api/runs} how often each was run} */
    public static WebArchive checks(String name, byte[] body, int checks, Duration each) {
        return constantWithJar(name, body)
                .addClasses(Checks.class, Runs.class)
                .addAsResource(
                        new StringAsset("checks=%d%nmillis=%d%n".formatted(checks, each.toMillis())), Checks.FILE);
    }

    /** {@return the WAR with checks, the first of which is in every probe, and a group of all} */
    public static WebArchive dialects(String name, int checks) {
        return checks(name, new byte[0], checks, Duration.ZERO)
                .addAsResource(
                        new StringAsset("healthcheck.success-ttl=1d%n".formatted()
                                + "healthcheck.checks.check-001.probes=liveness,readiness,startup%n".formatted()
                                + "healthcheck.groups.all.include=*%n".formatted()),
                        "META-INF/microprofile-config.properties");
    }

    /** {@return a WAR without the jar: the server's {@code /health} reports twenty checks of each kind, and no others} */
    public static WebArchive microProfile(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addClasses(TrivialProbe.class, SlowProbe.class, Probes.class)
                .addAsServiceProvider(Extension.class, Probes.class)
                .addAsResource(
                        new StringAsset("mp.health.disable-default-procedures=true"),
                        "META-INF/microprofile-config.properties");
    }
}
