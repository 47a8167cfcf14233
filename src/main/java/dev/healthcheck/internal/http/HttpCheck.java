package dev.healthcheck.internal.http;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.LateLimits;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import dev.healthcheck.spi.LimitedCheck;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request, and looks at the code and the body of the answer.
 *
 * @param json the value to look at; null for none
 */
record HttpCheck(
        Client client,
        Method method,
        Url url,
        List<Header> headers,
        Login login,
        StatusRanges status,
        int maxBody,
        BodyRules rules,
        @Nullable JsonRule json,
        Judge judge)
        implements LimitedCheck {
    /** The methods of requests without a body. */
    enum Method {
        GET,
        HEAD,
        OPTIONS,
        POST
    }

    private static final CheckOption<Method> METHOD = Option.of(
            "method",
            "GET",
            new Parser<>("GET, HEAD, OPTIONS, POST", Method::valueOf),
            "the method of the request, which has no body");
    private static final CheckOption<StatusRanges> STATUS =
            Option.of("status", "200-299", StatusRanges.PARSER, "the codes of good answers");
    private static final CheckOption<String> HEADERS = CheckOption.of(
            "headers",
            "",
            "Name: value, several with a vertical bar and spaces between",
            text -> text,
            "headers of the request");
    private static final CheckOption<Boolean> LOW_IS_BAD =
            Option.of("low-is-bad", "off", Parser.ON_OR_OFF, "whether the number at json-pointer is bad if it is low");
    private static final String DEFAULTS = "; for the response time, degraded is 1s if not set";
    private static final LateLimits LIMITS =
            new LateLimits("a duration such as 500ms, or a number with json-pointer", DEFAULTS, DEFAULTS);

    static CheckType type() {
        return new HttpType(
                "http",
                "an address of HTTP answers with a good code, and perhaps with a good body",
                HttpType.options(
                        List.of(Url.option(true), METHOD, STATUS, HEADERS),
                        Login.OPTIONS,
                        BodyRules.OPTIONS,
                        JsonRule.OPTIONS,
                        List.of(LOW_IS_BAD, MaxBody.option(65_536)),
                        Client.OPTIONS,
                        LIMITS.options()),
                HttpCheck::of);
    }

    private static HttpCheck of(CheckOptions options) {
        Method method = options.get(METHOD);
        BodyRules rules = BodyRules.of(options);
        JsonRule json = JsonRule.of(options).orElse(null);
        if (method == Method.HEAD && (json != null || !rules.isEmpty())) {
            throw new IllegalArgumentException("method HEAD has no body to look at; allowed: GET, OPTIONS, POST");
        }
        return new HttpCheck(
                Client.of(options),
                method,
                Url.of(options),
                headers(options),
                Login.of(options),
                options.get(STATUS),
                MaxBody.of(options),
                rules,
                json,
                judge(json, options));
    }

    private static List<Header> headers(CheckOptions options) {
        try {
            return options.find(HEADERS).map(Header::list).orElse(List.of());
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException("headers: " + bad.getMessage(), bad);
        }
    }

    private static Judge judge(@Nullable JsonRule json, CheckOptions options) {
        boolean isMeasured = json != null && json.isMeasured();
        boolean isLowBad = options.get(LOW_IS_BAD);
        if (isLowBad && !isMeasured) {
            throw new IllegalArgumentException("low-is-bad without a number; allowed: with json-pointer only");
        }
        return LIMITS.judge(isMeasured ? Limits.ofNumber(isLowBad, "off", "off") : ServerType.TIME, options);
    }

    @Override
    public CheckResult check(Duration limit) throws IOException {
        long start = System.nanoTime();
        Deadline deadline = Deadline.within(limit);
        List<Header> all = new ArrayList<>(headers);
        all.addAll(login.headers());
        try (Answer answer = client.send(Request.of(method.name(), url, all), deadline)) {
            if (!status.has(answer.code())) {
                return time(start, answer).failed(Advice.of(answer, login.hint()), judgeOfTime());
            }
            Body body = answer.body(maxBody);
            String problem = rules.problem(body);
            if (problem != null) {
                return time(start, answer).failed(answer.url() + ": " + problem, judgeOfTime());
            }
            return json == null ? time(start, answer).judgedBy(judge) : judged(json, answer, body, start);
        }
    }

    private CheckResult judged(JsonRule rule, Answer answer, Body body, long start) throws IOException {
        JsonValue value = rule.value(body, answer.url());
        String problem = rule.problem(value);
        if (problem != null) {
            return time(start, answer).failed(answer.url() + ": " + problem, judge);
        }
        if (!rule.isMeasured()) {
            return time(start, answer).judgedBy(judge);
        }
        return details(Measured.of("value", rule.measured(value, answer.url()), ""), answer)
                .detail("pointer", rule.pointer())
                .judgedBy(judge);
    }

    /** {@return no limits if the limits are those of a number} */
    private Judge judgeOfTime() {
        return json != null && json.isMeasured() ? Judge.NONE : judge;
    }

    private static Measured time(long start, Answer answer) {
        return details(Measured.since(start), answer);
    }

    private static Measured details(Measured measured, Answer answer) {
        return measured.detail("url", answer.url().toString()).detail("status", answer.code());
    }
}
