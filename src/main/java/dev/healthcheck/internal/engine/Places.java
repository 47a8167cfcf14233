package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.page.Place;
import java.util.Locale;

/**
 * Finds the place of a report among the routes, for the links of its page. They are relative, because no server knows
 * the address that a proxy in front of it has.
 */
final class Places {
    private static final String UP = "../";

    private final Settings settings;

    Places(Settings settings) {
        this.settings = settings;
    }

    Place of(Selection selection) {
        String up = up(selection);
        String health = settings.routes().health();
        Access environment = settings.access().environment();
        return new Place(
                title(selection),
                up.isEmpty() ? "?" : up + lastOf(health),
                environment.closed()
                        ? ""
                        : up + up(health) + settings.routes().environment().substring(1),
                selection.tags().clauses().stream()
                        .map(terms -> String.join(",", terms))
                        .toList(),
                refusal(settings.details(selection)));
    }

    private static String title(Selection selection) {
        return switch (selection.kind()) {
            case ALL -> "";
            case CHECK -> selection.name();
            case PROBE -> selection.name().toLowerCase(Locale.ROOT);
            case GROUP -> "group " + selection.name();
        };
    }

    private static String up(Selection selection) {
        return switch (selection.kind()) {
            case ALL -> "";
            case CHECK ->
                UP.repeat(
                        1 + (int) selection.name().chars().filter(c -> c == '/').count());
            case PROBE -> UP;
            case GROUP -> UP + UP;
        };
    }

    private static String lastOf(String route) {
        return route.substring(route.lastIndexOf('/') + 1);
    }

    /** {@return the steps from the route to the root of the application} */
    static String up(String route) {
        return UP.repeat((int) route.chars().filter(c -> c == '/').count() - 1);
    }

    private static String refusal(Access details) {
        if (details.byToken()) {
            return "The details are for callers that send the token in the header Authorization. A browser does not send"
                    + " it; ask with curl.";
        }
        if (details.closed()) {
            return "The details are closed.";
        }
        return details.roles().isEmpty()
                ? "The details are for users who have logged in. Log in to this application, and load this page again."
                : "The details are for users with a certain role. Log in to this application, and load this page again.";
    }
}
