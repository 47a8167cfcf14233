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
        Access details = settings.details(selection);
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
                details.advice("The details are", "healthcheck.details"),
                details.byLogin() ? settings.page().login() : "");
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
}
