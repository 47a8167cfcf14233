package dev.healthcheck.internal.page;

import dev.healthcheck.internal.scrub.MaskedSecrets.Masked;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the environment report as a page for browsers: a section for each section of the report, with a row for each
 * value. A masked value has the rule that has masked it.
 */
public final class EnvironmentPage {
    private static final String HEADING = "Environment";
    private static final int LONGEST_VALUE = 2000;

    private final PageSettings look;
    private final String health;

    /** @param health the relative address of the health report, as seen from the page of all sections */
    public EnvironmentPage(PageSettings look, String health) {
        this.look = look;
        this.health = health;
    }

    /**
     * What a request wants.
     *
     * @param section the only section of the page; empty for all sections
     * @param hasSlash whether the address ends with a slash
     * @param filter a text that the rows of the page have; empty for all
     */
    public record Wanted(String section, boolean hasSlash, String filter) {}

    /**
     * The content of a page.
     *
     * @param sections the sections by name, as plain trees without secrets
     * @param masked the masked places of each section
     * @param differences the differences from the start of the application
     * @param now the time of the report
     */
    public record Content(
            Wanted wanted,
            Map<String, ? extends @Nullable Object> sections,
            Map<String, List<Masked>> masked,
            Map<String, Object> differences,
            Instant now) {}

    /** {@return the page} */
    public String write(Content content) {
        Html html = new Html();
        Wanted wanted = content.wanted();
        Shell.beginStill(html, look.titled(HEADING));
        html.raw("<header>");
        Shell.name(html, look, look.title(), wanted.section());
        html.raw("<h1>").raw(HEADING).raw("</h1>");
        html.raw("<p>Report of <time>").raw(Words.bare(content.now())).raw("</time></p>");
        String up = "../".repeat((wanted.section().isEmpty() ? 0 : 1) + (wanted.hasSlash() ? 1 : 0));
        html.raw("<nav aria-label=Reports><a").attribute("href", up + health).raw(">Health</a>");
        if (!wanted.section().isEmpty()) {
            html.raw(" <a href=\"?\">").text(wanted.section()).raw("</a>");
        }
        html.raw(" <a href=\"?format=json&amp;pretty\">JSON</a></nav></header>");
        html.raw("<form role=search><label>Find <input type=search name=q").attribute("value", wanted.filter());
        html.raw("></label> <button>Filter</button> <a href=\"?\">Show all</a> <output id=shown></output>");
        html.raw(" <button type=button id=copy hidden>Copy as JSON</button></form><main>");
        differences(html, content);
        content.sections().forEach((name, tree) -> {
            Map<String, String> rules = content.masked().getOrDefault(name, List.of()).stream()
                    .collect(Collectors.toMap(Masked::path, Masked::rule, (first, second) -> first));
            section(html, name, Rows.of(tree), rules, wanted.filter());
        });
        html.raw("</main>");
        Shell.end(html);
        return html.toString();
    }

    private void section(Html html, String name, List<Rows.Row> rows, Map<String, String> rules, String filter) {
        html.raw("<section><h2>").text(name).raw("</h2><dl class=e>");
        for (Rows.Row row : rows) {
            String rule = rules.get(row.pointer());
            boolean shown = filter.isEmpty()
                    || (row.name() + "\n" + row.value())
                            .toLowerCase(Locale.ROOT)
                            .contains(filter);
            html.raw(shown ? "<div><dt class=n>" : "<div hidden><dt class=n>").text(row.name());
            html.raw("<dd class=o>").text(row.value(), LONGEST_VALUE);
            if (rule != null) {
                html.raw(" <small>masked by ").text(rule).raw("</small>");
            }
            html.raw("</div>");
        }
        html.raw("</dl></section>");
    }

    private void differences(Html html, Content content) {
        List<Rows.Row> rows = Rows.of(content.differences()).stream()
                .filter(row -> row.name().contains(Rows.BELOW))
                .toList();
        if (rows.isEmpty()) {
            html.raw("<section><h2>Changed since the start</h2><p>Nothing.</p></section>");
        } else {
            section(
                    html,
                    "Changed since the start",
                    rows,
                    Map.of(),
                    content.wanted().filter());
        }
    }
}
