package dev.healthcheck.internal.page;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The look of the pages for browsers.
 *
 * @param title the title; empty for the id of the service
 * @param logo the address of the logo; empty without one
 * @param login the address where a person logs in; empty if it is not known
 */
public record PageSettings(String title, String logo, String login) {
    /** The look without settings. */
    public static final PageSettings NONE = new PageSettings("", "", "");

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_LOGO = 20_000;
    private static final Pattern LOGO =
            Pattern.compile("/(?!/)[\\w./~%@-]*|data:image/(?:png|gif|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/]+=*");

    private static final int LONGEST_LOGIN = 2000;
    private static final Pattern LOGIN = Pattern.compile("/(?!/)[\\w./~%@?=&:+-]*");

    private static final Key<String> TITLE = Key.of(
            "page.title",
            "",
            new Parser<>("one line of text, of at most 100 characters", PageSettings::title),
            "the title of the pages for browsers; without it, healthcheck.service.id");

    private static final Key<String> LOGO_KEY = Key.of(
            "page.logo",
            "",
            new Parser<>(
                    "a path on the same server, or a data: URL of a png, gif, jpeg, webp or svg+xml in base64 of at most"
                            + " 20,000 characters",
                    PageSettings::logo),
            "the logo of the pages for browsers; never an address of another server, which would learn of each look");

    private static final Key<String> LOGIN_KEY = Key.of(
            "page.login",
            "",
            new Parser<>("a path on the same server, also with a query", PageSettings::login),
            "the address where a person logs in; the page of a caller without access has a link to it");

    public static final List<Key<?>> KEYS = List.of(TITLE, LOGO_KEY, LOGIN_KEY);

    public static PageSettings read(SettingsReader reader) {
        return new PageSettings(reader.read(TITLE), reader.read(LOGO_KEY), reader.read(LOGIN_KEY));
    }

    /** {@return the title of a page with the heading} */
    String titled(String heading) {
        return title.isEmpty() ? heading : heading + ": " + title;
    }

    private static String login(String text) {
        String login = text.strip();
        Parser.require(login.isEmpty()
                || (login.length() <= LONGEST_LOGIN && LOGIN.matcher(login).matches()));
        return login;
    }

    private static String title(String text) {
        String title = text.strip();
        Parser.require(title.length() <= LONGEST_TITLE && title.chars().noneMatch(Character::isISOControl));
        return title;
    }

    private static String logo(String text) {
        String logo = text.strip();
        Parser.require(logo.isEmpty()
                || (logo.length() <= LONGEST_LOGO && LOGO.matcher(logo).matches()));
        return logo;
    }
}
