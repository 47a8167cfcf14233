package dev.healthcheck.internal.resource;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.stream.Stream;

/** The options of a check of a persistence unit. */
final class JpaType {
    private static final CheckOption<String> QUERY = CheckOption.text(
            "query", "", "the query of Jakarta Persistence, whose first column of the first row counts");
    private static final CheckOption<String> NATIVE_QUERY =
            CheckOption.text("native-query", "", "the same as a query of the database, in SQL");

    private JpaType() {}

    static ResourceType type() {
        return ResourceType.of(
                "jpa",
                "a persistence unit is open, and its database answers a query",
                ResourceType.jndiName("EntityManagerFactory or EntityManager", "")
                        .asRequired(),
                Stream.concat(Stream.of(QUERY, NATIVE_QUERY), FirstColumn.OPTIONS.stream())
                        .toList(),
                JpaType::check);
    }

    private static OptionalApiCheck check(Resource resource, CheckOptions options) {
        String query = options.find(QUERY).orElse(null);
        String nativeQuery = options.find(NATIVE_QUERY).orElse(null);
        if (query != null && nativeQuery != null) {
            throw new IllegalArgumentException("query and native-query are both set; allowed: one of them");
        }
        FirstColumn column = FirstColumn.of(options, query != null || nativeQuery != null);
        return new OptionalApiCheck(
                "Jakarta Persistence",
                "jakarta.persistence",
                deadline -> new JpaQuery(resource, column, deadline).run(query, nativeQuery));
    }
}
