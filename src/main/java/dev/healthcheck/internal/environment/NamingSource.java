package dev.healthcheck.internal.environment;

import java.util.Map;

/** A tree of names, such as that of JNDI. */
@FunctionalInterface
interface NamingSource {

    /**
     * {@return the class name of each object by its name, in one context; the method creates no object}
     *
     * @throws Exception if the context does not exist, or cannot be listed
     */
    Map<String, String> list(String context) throws Exception;

    /**
     * {@return the text that is bound to the name; empty without one}
     *
     * @param name a name that is a text by the standard
     */
    default String text(String name) {
        return "";
    }
}
