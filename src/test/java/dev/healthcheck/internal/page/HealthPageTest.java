package dev.healthcheck.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.ExceptionInfo;
import dev.healthcheck.HealthReport;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.trend.Trend;
import dev.healthcheck.internal.trend.TrendView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthPageTest {
    private static final Instant NOW = Instant.parse("2026-11-29T03:02:11Z");
    private static final int SMALL = 40_000;

    private final List<CheckTransition> history = new ArrayList<>();
    private final List<CheckOutcome> outcomes = new ArrayList<>();
    private Map<String, List<String>> groups = Map.of();

    private String page() {
        return page(Filter.NONE);
    }

    private String page(Filter filter) {
        return pages().full(report(), Place.ALL, filter);
    }

    private HealthPage pages() {
        return new HealthPage(new PageContext(
                new PageSettings("Orders", "/logo.png", "/login?a&b"),
                "orders",
                "4.2.0",
                NOW.minus(Duration.ofHours(3)),
                name -> trend(),
                () -> history,
                () -> groups,
                String::valueOf));
    }

    private static TrendView trend() {
        Trend trend = new Trend();
        long second = TimeUnit.SECONDS.toNanos(1);
        for (int i = 0; i < 200; i++) {
            trend.record(CheckState.PASSED, Duration.ofMillis(5 + i * 7 % 13), i * 27 * second, 300 * second);
        }
        return trend.view(200 * 27 * second);
    }

    private HealthReport report() {
        return new HealthReport("web-1", NOW, outcomes);
    }

    private CheckOutcome add(String name, CheckState state, boolean critical, CheckMetadata facts) {
        CheckOutcome outcome = new CheckOutcome(
                name,
                "said by " + name,
                state,
                NOW.minusSeconds(3),
                NOW.plusSeconds(24),
                Duration.ofMillis(12),
                critical,
                NOW.minusSeconds(1025),
                state.passed() ? 0 : 7,
                NOW.minusSeconds(1030),
                false,
                state == CheckState.STUCK ? List.of("com.acme.Search.ping(Search.java:42)") : List.of(),
                state == CheckState.FAILED
                        ? new ExceptionInfo(
                                "java.sql.SQLException", "no pool", new ExceptionInfo("a.B", "refused", null))
                        : null,
                facts);
        outcomes.add(outcome);
        return outcome;
    }

    private void add(String name, CheckState state) {
        add(name, state, true, CheckMetadata.DEFAULT);
    }

    private static CheckMetadata tagged(String... tags) {
        return new CheckMetadata(Set.of(Probe.READINESS), Set.of(tags), List.of(), null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, passed, Passed",
        "DEGRADED, degraded, Degraded",
        "FAILED, failed, Failed",
        "STUCK, failed, Failed",
        "PENDING, pending, Unknown"
    })
    void theStateOfTheWholeIsAWordAndAClass(CheckState state, String name, String word) {
        add("well", CheckState.PASSED);
        add("one", state);

        assertThat(page())
                .contains(
                        "<body class=\"" + name + "\">",
                        "<h1>" + word + "</h1>",
                        "<title>" + word + ": Orders</title>");
    }

    @Test
    void whatIsUnknownIsNeverUp() {
        assertThat(page()).contains("<h1>No checks</h1>").contains("<body class=\"pending\">");
    }

    @Test
    void theMostUrgentIsFirst() {
        add("degraded", CheckState.DEGRADED);
        add("pending", CheckState.PENDING);
        add("passed", CheckState.PASSED);
        add("stuckButNotCritical", CheckState.STUCK, false, CheckMetadata.DEFAULT);
        add("failed", CheckState.FAILED);

        assertThat(page())
                .containsSubsequence(
                        ">failed</h3>", ">stuckButNotCritical</h3>", ">degraded</h3>", ">pending</h3>", ">passed</b>");
    }

    @Test
    void aFailedCheckTellsSinceWhenWhyAndWhomToCall() {
        add(
                "ordersDatabase",
                CheckState.FAILED,
                true,
                new CheckMetadata(
                        Set.of(Probe.READINESS),
                        Set.of("db"),
                        List.of("/orders/{id}"),
                        "https://wiki.example/db?a=b&c",
                        "team-orders"));

        assertThat(page())
                .contains(
                        "<i>Failed</i> since <time class=d>2026-11-29 02:45:06Z</time>, for 17 min 5 s",
                        "<p class=o>said by ordersDatabase</p>",
                        "Call <b class=w>team-orders</b>",
                        "href=\"https://wiki.example/db?a=b&amp;c\">Runbook</a>",
                        "<dt>Last run<dd><time>2026-11-29 03:02:08Z</time> 3 s ago",
                        "<dt>Next run<dd><time>2026-11-29 03:02:35Z</time> in 24 s",
                        "<dt>Last success<dd><time>2026-11-29 02:45:01Z</time> 17 min 10 s ago",
                        "<dt>Failures in a row<dd>7",
                        "<dt>Affected endpoints<dd>/orders/{id}",
                        "<li><code>java.sql.SQLException</code>: no pool</li><li><code>a.B</code>: refused</li>");
    }

    @Test
    void aHangingCheckShowsItsStack() {
        add("search", CheckState.STUCK);

        assertThat(page())
                .contains("<i>Stuck</i>", "com.acme.Search.ping(Search.java:42)", "after the end of the hanging run");
    }

    @Test
    void thePassedChecksAreBelowTheirGroupElseTheirTag() {
        groups = Map.of("checkout", List.of("basket"));
        add("alone", CheckState.PASSED);
        add("basket", CheckState.PASSED, true, tagged("db"));
        add("orders", CheckState.PASSED, true, tagged("db"));

        assertThat(page())
                .containsSubsequence(
                        "<h2>Group checkout</h2>",
                        ">basket</b>",
                        "<h2>Tag db</h2>",
                        ">orders</b>",
                        "<h2>Other checks</h2>",
                        ">alone</b>");
    }

    @Test
    void anOutageHasItsLength() {
        add("search", CheckState.PASSED);
        history.add(change("search", CheckState.FAILED, CheckState.PASSED, 100));
        history.add(change("search", CheckState.STUCK, CheckState.FAILED, 150));
        history.add(change("search", CheckState.PASSED, CheckState.STUCK, 200));
        history.add(change("of another report", CheckState.PASSED, CheckState.FAILED, 200));

        assertThat(page())
                .contains("2026-11-29 02:58:51Z</time> to <time class=x>2026-11-29 03:00:31Z</time>, for 1 min 40 s")
                .doesNotContain("of another report");
    }

    @Test
    void anOutageThatLastsSaysSo() {
        add("search", CheckState.FAILED);
        history.add(change("search", null, CheckState.FAILED, 1025));

        assertThat(page()).contains("<li class=failed><b>search</b> since ").contains("and lasts");
    }

    @Test
    void theOutagesAreBarsOnOneTimelineThatEndsNow() {
        add("search", CheckState.FAILED);
        history.add(change("search", CheckState.PASSED, CheckState.FAILED, 100));
        history.add(change("search", CheckState.FAILED, CheckState.PASSED, 150));
        history.add(change("search", CheckState.PASSED, CheckState.FAILED, 200));

        assertThat(page())
                .contains("The bars reach from <time class=x>2026-11-29 02:58:51Z</time> to")
                .containsSubsequence("d=\"M500 0h500v1H500\"", "d=\"M0 0h250v1H0\"");
    }

    @Test
    void theShortestOutageIsVisible() {
        add("search", CheckState.FAILED);
        history.add(change("search", CheckState.PASSED, CheckState.FAILED, 0));
        history.add(change("search", CheckState.FAILED, CheckState.PASSED, 9_999));
        history.add(change("search", CheckState.PASSED, CheckState.FAILED, 10_000));

        assertThat(page()).containsSubsequence("d=\"M996 0h4v1H996\"", "d=\"M0 0h4v1H0\"");
    }

    private static CheckTransition change(String name, CheckState from, CheckState to, int secondsAgo) {
        return new CheckTransition(name, from, to, NOW.minusSeconds(secondsAgo), "out", null, CheckMetadata.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"FAIL, '', true", "'', failed, true", "'', passed, false", "nothing, '', false", "'', attention, true"})
    void theFilterHidesWhatItDoesNotAccept(String text, String state, boolean shown) {
        add("failing", CheckState.FAILED);

        assertThat(page(Filter.of(text, state)).contains("<li class=failed hidden>"))
                .isNotEqualTo(shown);
    }

    @Test
    void aFilterOfAnUnknownStateHidesNothing() {
        add("failing", CheckState.FAILED);

        assertThat(page(Filter.of("", "faild"))).contains("<li class=failed>");
    }

    @Test
    void aStrangerSeesTheStateAndHowToGetIn() {
        add("secret", CheckState.FAILED);
        Place place = new Place("", "?", "", List.of(), "Log in to this application.", "/login?a&b");

        assertThat(pages().status(report(), place))
                .contains("<h1>Failed</h1>", "Log in to this application.", "href=\"/login?a&amp;b\">Log in</a>")
                .doesNotContain("secret", "web-1", "4.2.0", "1 check");
    }

    @Test
    void aStrangerWhomNoLoginHelpsSeesNoLinkToOne() {
        assertThat(pages().status(report(), Place.ALL)).doesNotContain("Log in");
    }

    @Test
    void theWayToOtherPagesIsOneStepLongerAfterASlash() {
        Place place = new Place("readiness", "../healthcheck", "../environment", List.of(), "", "");
        PageView view = PageView.of(false, true, Filter.NONE);

        assertThat(PageView.ALL.get(0).full(pages(), report(), place))
                .contains("href=\"../healthcheck\"", "href=\"../environment\"");
        assertThat(view.full(pages(), report(), place))
                .contains("href=\"../../healthcheck\"", "href=\"../../environment\"");
        assertThat(view.full(pages(), report(), Place.ALL))
                .contains("href=\"?\"")
                .doesNotContain("\"../");
    }

    @Test
    void theOtherViewsKeepTheTags() {
        Place place = new Place("", "?", "", List.of("db,slow", "a&b"), "", "");

        assertThat(pages().full(report(), place, Filter.NONE))
                .contains(
                        "href=\"?wall&amp;tags=db%2Cslow&amp;tags=a%26b\">Wall</a>",
                        "href=\"?format=json&amp;pretty&amp;tags=db%2Cslow&amp;tags=a%26b\">JSON</a>");
    }

    @Test
    void theWallHasTheFailingChecksAndNoOthers() {
        add("well", CheckState.PASSED);
        add("search", CheckState.FAILED, true, new CheckMetadata(Set.of(), Set.of(), List.of(), null, "team-search"));

        assertThat(pages().wall(report(), Place.ALL))
                .contains("<body class=\"failed wall\">", ">search</h3>", "for ", "call <b>team-search</b>")
                .contains("2 checks: 1 failed, 1 passed")
                .doesNotContain(">well<");
    }

    @Test
    void aPageOfFiftyChecksIsSmall() {
        IntStream.range(0, 50).forEach(i -> add("passingCheckNumber" + i, CheckState.PASSED));

        assertThat(page().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(SMALL);
    }

    @Test
    void aPageOfHugeOutputsStaysSmall() {
        String huge = "\uD800</script>\u202E".repeat(20_000);
        CheckOutcome one = add("one", CheckState.FAILED, true, CheckMetadata.DEFAULT);
        outcomes.clear();
        outcomes.add(new CheckOutcome(
                "one",
                huge,
                one.state(),
                one.timestamp(),
                one.expires(),
                one.responseTime(),
                true,
                one.since(),
                1,
                null,
                false,
                List.of(),
                null,
                CheckMetadata.DEFAULT));

        assertThat(page().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2 * SMALL);
        assertThat(page()).doesNotContain("\u202E");
        assertThat(page().split("</script>", -1)).hasSize(2);
    }

    @Test
    void anOutputIsATextALinePerEntryOrJson() {
        Output output = new Output(value -> "json of " + value);

        assertThat(output.of("text")).isEqualTo("text");
        assertThat(output.of(Map.of("free", 7))).isEqualTo("free: json of 7");
        assertThat(output.of(Map.of())).isEqualTo("json of {}");
        assertThat(output.of(null)).isEqualTo("json of null");
    }

    @Test
    void aDegradedCheckOfALongTimeAgoHasItsFacts() {
        outcomes.add(new CheckOutcome(
                "disk",
                "7 %",
                CheckState.DEGRADED,
                NOW.minusSeconds(60),
                NOW.minusSeconds(60),
                Duration.ofSeconds(12),
                false,
                NOW.minusSeconds(90_000),
                0,
                null,
                true,
                List.of(),
                null,
                new CheckMetadata(Set.of(), Set.of("disk"), List.of(), null, "team-x")));

        assertThat(page())
                .contains("for 1 d 1 h", ", not critical", ", flapping", "none since the start", "<dd>12 s")
                .contains("<a href=\"?tags=disk\">disk</a>")
                .doesNotContain("Next run", "Runbook");
    }

    @Test
    void theFooterExplainsTheStrips() {
        assertThat(page()).contains("<p>The rows of each strip: the last 16 runs");
    }

    @Test
    void theLogoAndTheTitleAreOnThePage() {
        assertThat(page()).contains("<img alt=\"\" src=\"/logo.png\"> <b>Orders</b>");
    }

    @Test
    void thePolicyAllowsTheScriptAndTheStyleOfThePageAndNothingElse() throws Exception {
        String page = page();

        assertThat(HealthPage.POLICY)
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe", "http", "*")
                .contains("script-src 'sha256-" + hash(between(page, "<script>", "</script>")) + "'")
                .contains("style-src 'sha256-" + hash(between(page, "<style>", "</style>")) + "'");
        assertThat(page).doesNotContain(" style=", " onclick", "javascript:");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
