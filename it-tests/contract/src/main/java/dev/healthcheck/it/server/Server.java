package dev.healthcheck.it.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.Archive;

/** A real server, started once for all tests of a module. */
public interface Server extends AutoCloseable {

    String name();

    void start() throws IOException;

    /** {@return where the WAR or EAR answers} Throws {@link DeploymentFailed} with all the server tells. */
    Deployed deploy(Archive<?> archive);

    void undeploy(Deployed deployed);

    /** {@return the port of all WARs} Only of a whole server. */
    int port();

    /** {@return every line logged so far} */
    List<String> log();

    /** {@return the version of the JDK that the server runs on, as its process tells} */
    default String javaVersion() {
        return "unknown";
    }

    /** {@return the names of the Java threads of the server's JVMs} */
    List<String> threadNames();

    /**
     * {@return how many instances are reachable in the server's JVMs, by class}
     *
     * @param name found in the name of each class that is counted
     */
    Map<String, Integer> liveInstances(Pattern name);

    /** {@return whether a path with a colon reaches the application} */
    default boolean takesColons() {
        return true;
    }

    /** {@return whether {@link #pause} stops the server, and not the tests} */
    default boolean pauses() {
        return false;
    }

    /** Stops the server's process for so long, as a container that is frozen. */
    default void pause(Duration time) {
        throw new UnsupportedOperationException(name());
    }

    /** {@return the names of the MBeans of the server's JVMs} */
    Set<String> mbeanNames();

    /** {@return whether it is a whole server, with session beans and names} */
    default boolean isJakartaServer() {
        return true;
    }

    /** {@return whether a WAR may have session beans} */
    default boolean hasSessionBeans() {
        return isJakartaServer();
    }

    /** {@return whether it takes an EAR} */
    default boolean takesEars() {
        return isJakartaServer();
    }

    /** {@return whether it tells the libraries of the WARs of an EAR apart, if they have the same file name} */
    default boolean tellsLibrariesApart() {
        return true;
    }

    /** {@return whether a WAR may use the servlet API} */
    default boolean hasServlets() {
        return isJakartaServer();
    }

    /** {@return whether lines of web.xml declare JAX-RS, as Jakarta RESTful Web Services 3.1, 2.3.2, says} */
    default boolean knowsJaxRsInWebXml() {
        return true;
    }

    /** {@return whether it sends compressed bytes as they are} RESTEasy may find a coder that compresses them again. */
    default boolean sendsCompressed() {
        return true;
    }

    /** {@return whether {@code java:comp/DefaultDataSource} is bound} */
    default boolean hasDefaultDataSource() {
        return true;
    }

    /** {@return whether a WAR can define a data source of H2 and a mail session} */
    default boolean definesResources() {
        return false;
    }

    /** {@return whether a WAR can define a connection factory and a queue of Jakarta Messaging} */
    default boolean hasMessaging() {
        return false;
    }

    /** {@return whether it serves the resources of a WAR that declares no JAX-RS application} No standard asks for it. */
    default boolean servesUndeclared() {
        return false;
    }

    /** {@return whether every class of a WAR with an empty beans.xml is a bean} Jakarta CDI 4.0, 12.1, says otherwise. */
    default boolean discoversAllClasses() {
        return false;
    }

    /** {@return whether JAX-RS writes the objects of the application with JSON-B} */
    default boolean writesJson() {
        return true;
    }

    /** {@return whether an application may have a client of JAX-RS} */
    default boolean hasClients() {
        return true;
    }

    /** {@return whether it takes a WAR with a library that its memory cannot hold} */
    default boolean takesLargeLibraries() {
        return true;
    }

    /** {@return whether it lists the files of a WAR to the libraries of the WAR} */
    default boolean listsFiles() {
        return true;
    }

    /** {@return whether the extensions of a WAR see the beans of an EJB jar of its EAR} */
    default boolean showsBeansOfEjbJars() {
        return true;
    }

    /** {@return whether the server lets the class loader of an application go that was undeployed} */
    default boolean forgetsApplications() {
        return true;
    }

    /** {@return whether nothing is left of a thread of the server that took a connection, and has ended} */
    default boolean forgetsThreads() {
        return true;
    }

    /** {@return whether it knows the user ada of the role ops and the user eve of the role guest, see {@link Users}} */
    default boolean hasUsers() {
        return false;
    }

    /** {@return the address of the report of MicroProfile Health that the server itself has} */
    default Optional<URI> microProfileHealth() {
        return Optional.empty();
    }

    @Override
    void close();
}
