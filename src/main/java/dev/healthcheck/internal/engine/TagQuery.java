package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.settings.Parser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tags in a query, such as {@code ?tags=db,queue&tags=!slow}. A check must satisfy each parameter, and satisfies a
 * parameter by one of its terms.
 *
 * @param clauses the terms of each parameter; a term with {@code !} in front means a check without the tag
 */
public record TagQuery(Set<Set<String>> clauses) {
    /** The query that each check satisfies. */
    public static final TagQuery NONE = new TagQuery(Set.of());

    private static final int LONGEST = 1000;
    private static final String NOT = "!";

    /**
     * {@return the query of the values of the parameter, which are still encoded}
     *
     * @throws IllegalArgumentException if a value is malformed, has an empty term, or is too long
     */
    public static TagQuery of(List<String> encoded) {
        Parser.require(encoded.stream().mapToInt(String::length).sum() <= LONGEST);
        Set<Set<String>> clauses = new LinkedHashSet<>();
        for (String value : encoded) {
            Set<String> terms = new TreeSet<>();
            for (String term : URLDecoder.decode(value, StandardCharsets.UTF_8).split(",", -1)) {
                Parser.require(!tagOf(term.strip()).isEmpty());
                terms.add(term.strip());
            }
            clauses.add(terms);
        }
        return clauses.isEmpty() ? NONE : new TagQuery(clauses);
    }

    private static String tagOf(String term) {
        return term.startsWith(NOT) ? term.substring(NOT.length()) : term;
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    boolean accepts(Set<String> tags) {
        return clauses.stream()
                .allMatch(terms -> terms.stream()
                        .anyMatch(term -> term.startsWith(NOT) ? !tags.contains(tagOf(term)) : tags.contains(term)));
    }

    /** {@return the tags that the checks must have} A tag that no check has is a typing error. */
    Set<String> required() {
        return clauses.stream()
                .flatMap(Set::stream)
                .filter(term -> !term.startsWith(NOT))
                .collect(Collectors.toSet());
    }
}
