package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.Held;
import dev.healthcheck.it.app.Marker;
import dev.healthcheck.it.app.NamingCheck;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.sample.Greeting;
import dev.healthcheck.it.sample.HelloApplication;
import dev.healthcheck.it.sample.HelloResource;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an application leaves behind that goes while a check of it hangs: nothing, in the end. */
class RedeployIT {
    /** What runs in the background, and so could outlive its application. */
    private static final String[] BACKGROUND = {"healthcheck.every=200ms", "healthcheck.initial-delay=0s"};

    private static final int REDEPLOYMENTS = 10;
    private static final int MOST_HELD = 3;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int REQUESTS = 64;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    /**
     * Ours and those of the WARs, but not those that a server of this project is made of; no lambdas, whose names differ
     * from one application to the next, since none is left without the constants of its class.
     */
    private static final Pattern CLASSES =
            Pattern.compile("^(?!.*\\$\\$Lambda).*dev\\.healthcheck\\.((?!it\\.)|it\\.app\\.)");

    /** Without us. */
    @RegisterExtension
    static final DeployedWar OTHER = new DeployedWar(ShrinkWrap.create(WebArchive.class, "other.war")
            .addClasses(HelloApplication.class, Greeting.class, HelloResource.class)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml"));

    private static Set<String> mbeansBefore;
    private static Map<String, Integer> instancesBefore;

    @BeforeAll
    static void lookAround(Server server) {
        Needs.forgottenApplications(server);
        keepRequestThreadsBusy();
        letOneTakeAConnection(server);
        mbeansBefore = server.mbeanNames();
        letAnotherComeAndGo(server);
        instancesBefore = instances(server);
    }

    /** The threads of a pool may keep the application that took its first connection: WildFly's do. */
    private static void letOneTakeAConnection(Server server) {
        if (takesConnections(server)) {
            try (Deployment app = Deployment.of(server, Apps.app("first", NamingCheck.class))) {
                when().get(app.at("api/healthcheck/injectedDataSource")).then().statusCode(200);
            }
        }
    }

    private static boolean takesConnections(Server server) {
        return server.isJakartaServer() && server.hasDefaultDataSource() && server.forgetsThreads();
    }

    @Test
    void aHungCheckIsInterruptedEachTimeItsApplicationGoes(Server server) {
        WebArchive war = Apps.app("hanging", BACKGROUND, Marker.class);
        for (int i = 0; i < REDEPLOYMENTS; i++) {
            try (Deployment app = Deployment.of(server, war)) {
                when().get(app.at("api/healthcheck")).then().statusCode(503);
            }
        }

        assertNothingIsLeft(server);
    }

    @Test
    void aCheckThatTakesConnectionsLeavesNothing(Server server) {
        Needs.dataSource(server);
        Needs.forgottenThreads(server);
        WebArchive war = Apps.app("pooling", BACKGROUND, NamingCheck.class, Marker.class);
        for (int i = 0; i < REDEPLOYMENTS; i++) {
            try (Deployment app = Deployment.of(server, war)) {
                when().get(app.at("api/healthcheck/injectedDataSource")).then().statusCode(200);
            }
        }

        assertNothingIsLeft(server);
    }

    @Test
    void aCheckThatCannotBeInterruptedKeepsOneThreadAndNoMore(@TempDir Path directory, Server server)
            throws IOException {
        Path file = Files.createFile(directory.resolve("held"));
        WebArchive war = Apps.app("held", BACKGROUND, Held.class, Marker.class)
                .addAsResource(new StringAsset(file.toString()), Held.NAME_OF_FILE);
        int rounds = MOST_HELD;
        int linesBefore = server.log().size();
        for (int i = 0; i < rounds; i++) {
            try (Deployment app = Deployment.of(server, war)) {
                when().get(app.at("api/healthcheck")).then().statusCode(503);
                when().get(app.at("api/healthcheck")).then().statusCode(503);
            }
        }

        await().atMost(LIMIT).untilAsserted(() -> assertThat(ourThreads(server)).hasSize(rounds));
        assertThat(ourMBeans(server)).isEmpty();
        await().untilAsserted(() -> assertThat(server.log().stream().skip(linesBefore))
                .filteredOn(line -> line.contains("HC0024: the check 'heldByAFile' still runs"))
                .hasSize(rounds));

        // Planned: no run that ends after its application looks for another class of ours; Liberty logs each.
        ExpectedErrors.matching("CWWKL0002E: .*dev\\.healthcheck\\.internal");
        Files.delete(file);

        assertNothingIsLeft(server);
    }

    /** What a shutdown hook, a timer or a variable of a thread held would be an instance of some class. */
    private static void assertNothingIsLeft(Server server) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(ourThreads(server)).isEmpty());
        assertThat(ourMBeans(server)).isEmpty();
        letAnotherComeAndGo(server);
        await().atMost(LIMIT).untilAsserted(() -> {
            keepRequestThreadsBusy();
            assertThat(newInstances(server)).isEmpty();
        });
    }

    /** Weld keeps the last application with a build-compatible extension in a static field until the next one comes. */
    private static void letAnotherComeAndGo(Server server) {
        Deployment.of(server, Apps.app("another", TwoChecks.class)).close();
    }

    /**
     * A thread that waits for requests may still hold the last that it served, and on WildFly the first, and so an
     * application that has gone. So both are to be requests to another.
     */
    private static void keepRequestThreadsBusy() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(OTHER.at("api/hello"))).build();
        CompletableFuture.allOf(Stream.generate(() -> HTTP.sendAsync(request, BodyHandlers.discarding()))
                        .limit(REQUESTS)
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static Map<String, Integer> newInstances(Server server) {
        Map<String, Integer> instances = instances(server);
        instances.entrySet().removeIf(entry -> entry.getValue() <= instancesBefore.getOrDefault(entry.getKey(), 0));
        return instances;
    }

    private static Map<String, Integer> instances(Server server) {
        Map<String, Integer> instances = new TreeMap<>();
        server.liveInstances(CLASSES)
                .forEach((name, count) -> instances.merge(withoutNumber(name), count, Integer::sum));
        return instances;
    }

    /** Annotations are proxies, which the JVM numbers: another application has other numbers. */
    private static String withoutNumber(String name) {
        return name.replaceFirst("\\$Proxy\\d+$", "\\$Proxy");
    }

    private static List<String> ourThreads(Server server) {
        return server.threadNames().stream().filter(RedeployIT::isOurs).toList();
    }

    /** Open Liberty with MicroProfile Metrics keeps statistics of each method of each resource that it has served. */
    private static Set<String> ourMBeans(Server server) {
        return server.mbeanNames().stream()
                .filter(not(mbeansBefore::contains))
                .filter(name -> !name.startsWith("WebSphere:type=REST_Stats"))
                .filter(RedeployIT::isOurs)
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).contains("healthcheck");
    }
}
