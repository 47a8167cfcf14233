package dev.healthcheck.it.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.healthcheck.it.server.Server;
import java.net.URI;
import java.util.Optional;

/** What a test needs. On a server without it the test is skipped, and its report tells the reason. */
final class Needs {
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private Needs() {}

    static void sessionBeans(Server server) {
        assumeTrue(server.hasSessionBeans(), "the server has no session beans");
    }

    static void jaxRsInWebXml(Server server) {
        assumeTrue(server.knowsJaxRsInWebXml(), "the JAX-RS implementation declares no application by web.xml");
    }

    static void compressedBodies(Server server) {
        assumeTrue(
                server.sendsCompressed(),
                "RESTEasy finds a coder there that compresses bytes again, so the reports stay uncompressed");
    }

    static void jakartaServer(Server server) {
        assumeTrue(server.isJakartaServer(), "the WAR needs a JSON library of its own anyway");
    }

    static void ears(Server server) {
        assumeTrue(server.takesEars(), "the server takes no EAR");
    }

    static void beansOfEjbJars(Server server) {
        assumeTrue(server.showsBeansOfEjbJars(), "the server shows no bean of an EJB jar to the extensions of a WAR");
    }

    static void librariesToldApart(Server server) {
        assumeTrue(
                server.tellsLibrariesApart(),
                "the server refuses an EAR if two of its WARs have a library with beans of the same file name");
    }

    static void servlets(Server server) {
        assumeTrue(server.hasServlets(), "the server shows no servlet API to a WAR");
    }

    static void users(Server server) {
        assumeTrue(server.hasUsers(), "the server has no users by configuration here");
    }

    static void dataSource(Server server) {
        assumeTrue(server.isJakartaServer() && server.hasDefaultDataSource(), "the server has no default data source");
    }

    static void definedResources(Server server) {
        assumeTrue(
                server.definesResources(), "a WAR cannot define a data source of H2 and a mail session on the server");
    }

    static void messaging(Server server) {
        assumeTrue(server.hasMessaging(), "the server has no message broker");
    }

    static void forgottenApplications(Server server) {
        assumeTrue(server.forgetsApplications(), "the server keeps the class loader of each undeployed application");
    }

    static void forgottenThreads(Server server) {
        assumeTrue(server.forgetsThreads(), "the server keeps each ended thread that took a connection");
    }

    static void jsonOfObjects(Server server) {
        assumeTrue(server.writesJson(), "no writer of JSON-B for the objects of the application is in the WAR");
    }

    static void clients(Server server) {
        assumeTrue(
                server.hasClients(),
                "Jersey with jersey-cdi1x, and no module of it for this container, makes no client in an application");
    }

    static void listedFiles(Server server) {
        assumeTrue(server.listsFiles(), "the server lists no files of a WAR to a library that sees no servlet API");
    }

    static void largeLibraries(Server server) {
        assumeTrue(
                server.takesLargeLibraries(),
                "the server reads each file of a library into its memory to change the names of packages in it");
    }

    /** {@return the address of the server's own MicroProfile Health} */
    static URI microProfileHealth(Server server) {
        Optional<URI> health = server.microProfileHealth();
        assumeTrue(health.isPresent(), "the server has no MicroProfile Health");
        return health.orElseThrow();
    }

    static void colons(Server server) {
        assumeTrue(server.takesColons(), "the server itself answers 503 for each path with a colon");
    }

    static void pauses(Server server) {
        assumeTrue(server.pauses(), "a pause of the server is a pause of the tests");
    }

    static void virtualThreads(Server server) {
        assumeTrue(
                feature(server) >= FIRST_WITH_VIRTUAL_THREADS,
                "virtual threads need JDK " + FIRST_WITH_VIRTUAL_THREADS);
    }

    private static int feature(Server server) {
        return Runtime.Version.parse(server.javaVersion()).feature();
    }
}
