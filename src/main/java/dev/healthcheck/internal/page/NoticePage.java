package dev.healthcheck.internal.page;

/** Writes a page without a report: why there is none, and how to get in. */
public final class NoticePage {
    private final PageSettings look;

    public NoticePage(PageSettings look) {
        this.look = look;
    }

    /**
     * {@return the page}
     *
     * @param heading the reason in a few words
     * @param sentences the reason
     * @param login whether a login may help
     */
    public String write(String heading, String sentences, boolean login) {
        Html html = new Html();
        Shell.beginStill(html, look.titled(heading));
        html.raw("<header>");
        Shell.name(html, look, look.title(), "");
        html.raw("<h1>").text(heading).raw("</h1></header>");
        write(html, sentences, login ? look.login() : "");
        Shell.end(html);
        return html.toString();
    }

    /** @param login the address of the login; empty if none helps */
    static void write(Html html, String sentences, String login) {
        html.raw("<main><p>").text(sentences).raw("</p>");
        if (!login.isEmpty()) {
            html.raw("<p><a class=in").attribute("href", login).raw(">Log in</a></p>");
        }
        html.raw("</main>");
    }
}
