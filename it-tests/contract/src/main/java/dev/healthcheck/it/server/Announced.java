package dev.healthcheck.it.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.Archive;

/** Tells whoever watches the build what the server is doing. */
record Announced(Server server) implements Server {

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public void start() throws IOException {
        Instant begin = Instant.now();
        say("starting …");
        server.start();
        say("ready after " + since(begin) + " on JDK " + javaVersion());
    }

    @Override
    public Deployed deploy(Archive<?> archive) {
        Instant begin = Instant.now();
        say("deploying " + archive.getName() + " …");
        Deployed deployed = server.deploy(archive);
        say("serves " + deployed.uri() + " after " + since(begin));
        return deployed;
    }

    @Override
    public void undeploy(Deployed deployed) {
        say("undeploying " + deployed.name());
        server.undeploy(deployed);
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public List<String> log() {
        return server.log();
    }

    @Override
    public String javaVersion() {
        return server.javaVersion();
    }

    @Override
    public List<String> threadNames() {
        return server.threadNames();
    }

    @Override
    public Map<String, Integer> liveInstances(Pattern name) {
        return server.liveInstances(name);
    }

    @Override
    public Set<String> mbeanNames() {
        return server.mbeanNames();
    }

    @Override
    public boolean pauses() {
        return server.pauses();
    }

    @Override
    public void pause(Duration time) {
        say("paused for " + time.toSeconds() + " s …");
        server.pause(time);
    }

    @Override
    public boolean isJakartaServer() {
        return server.isJakartaServer();
    }

    @Override
    public boolean hasSessionBeans() {
        return server.hasSessionBeans();
    }

    @Override
    public boolean takesEars() {
        return server.takesEars();
    }

    @Override
    public boolean takesColons() {
        return server.takesColons();
    }

    @Override
    public boolean tellsLibrariesApart() {
        return server.tellsLibrariesApart();
    }

    @Override
    public boolean hasServlets() {
        return server.hasServlets();
    }

    @Override
    public boolean knowsJaxRsInWebXml() {
        return server.knowsJaxRsInWebXml();
    }

    @Override
    public boolean sendsCompressed() {
        return server.sendsCompressed();
    }

    @Override
    public boolean hasDefaultDataSource() {
        return server.hasDefaultDataSource();
    }

    @Override
    public boolean definesResources() {
        return server.definesResources();
    }

    @Override
    public boolean hasMessaging() {
        return server.hasMessaging();
    }

    @Override
    public boolean servesUndeclared() {
        return server.servesUndeclared();
    }

    @Override
    public boolean discoversAllClasses() {
        return server.discoversAllClasses();
    }

    @Override
    public boolean showsBeansOfEjbJars() {
        return server.showsBeansOfEjbJars();
    }

    @Override
    public boolean writesJson() {
        return server.writesJson();
    }

    @Override
    public boolean hasClients() {
        return server.hasClients();
    }

    @Override
    public boolean listsFiles() {
        return server.listsFiles();
    }

    @Override
    public boolean takesLargeLibraries() {
        return server.takesLargeLibraries();
    }

    @Override
    public boolean forgetsApplications() {
        return server.forgetsApplications();
    }

    @Override
    public boolean forgetsThreads() {
        return server.forgetsThreads();
    }

    @Override
    public boolean hasUsers() {
        return server.hasUsers();
    }

    @Override
    public Optional<URI> microProfileHealth() {
        return server.microProfileHealth();
    }

    @Override
    public void close() {
        say("stopping …");
        server.close();
        say("stopped");
    }

    private void say(String text) {
        System.out.println(name() + ": " + text);
    }

    private static String since(Instant begin) {
        return "%.1f s".formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }
}
