package dev.healthcheck.internal.page;

/** The icon of the window: a symbol of the state, as a URL that needs no request. */
final class Icon {
    private Icon() {}

    /** {@return the icon of a state as a URL} Any other name has the icon of an unknown state. */
    static String of(String state) {
        return switch (state) {
            case "passed" -> icon("1b6e2d", "M4 9l3 3 6-8");
            case "degraded" -> icon("8a5300", "M8 3v6M8 11v2");
            case "failed" -> icon("b00020", "M4 4l8 8M12 4l-8 8");
            default -> icon("444", "M4 8h8");
        };
    }

    private static String icon(String colour, String line) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='#" + colour
                + "' d='M0 0h16v16H0z'/><path stroke='#fff' stroke-width='2' fill='none' d='" + line + "'/></svg>";
        // The characters of the icon that a URL cannot have: RFC 3986, 2.
        return "data:image/svg+xml,"
                + svg.replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("#", "%23")
                        .replace(" ", "%20");
    }
}
