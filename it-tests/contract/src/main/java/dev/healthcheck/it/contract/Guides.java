package dev.healthcheck.it.contract;

import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** WARs of the classes that the guides for a move show. */
final class Guides {
    private Guides() {}

    /** {@return the WAR with these classes of the pages} */
    static WebArchive with(WebArchive war, String... classes) {
        Map<String, String> snippets = Readme.classes();
        snippets.keySet().retainAll(List.of(classes));
        if (snippets.size() != classes.length) {
            throw new IllegalStateException("no page has one of " + String.join(", ", classes));
        }
        return Readme.with(war, snippets);
    }

    /** {@return the WAR with the jar under test, these settings, and these classes of the pages} */
    static WebArchive moved(String name, String[] settings, String... classes) {
        return Apps.with(with(Apps.app(name), classes), settings);
    }
}
