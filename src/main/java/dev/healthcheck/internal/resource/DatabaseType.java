package dev.healthcheck.internal.resource;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.stream.Stream;

/** The options of a check of a data source. */
final class DatabaseType {
    private static final CheckOption<String> QUERY = CheckOption.text(
            "query", "", "the query, whose first column of the first row counts; without it, the driver tests itself");

    private DatabaseType() {}

    static ResourceType type() {
        return ResourceType.of(
                "database",
                "the pool of a data source gives a connection to a database that answers",
                ResourceType.jndiName("data source", "java:comp/DefaultDataSource"),
                Stream.concat(Stream.of(QUERY), FirstColumn.OPTIONS.stream()).toList(),
                DatabaseType::check);
    }

    private static DatabaseCheck check(Resource resource, CheckOptions options) {
        String query = options.find(QUERY).orElse(null);
        return new DatabaseCheck(resource, query, FirstColumn.of(options, query != null));
    }
}
