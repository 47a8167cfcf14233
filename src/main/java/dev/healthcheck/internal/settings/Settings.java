package dev.healthcheck.internal.settings;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckState;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values in force. Immutable. */
public final class Settings {
    // Each once: where one is written, the JVM makes a class for it while the application starts.
    private static final Function<String, Duration> DURATION = DurationText::parse;
    private static final Function<String, Duration> DELAY = DurationText::parseDelay;
    private static final Function<String, Duration> TTL = DurationText::parseTtl;
    private static final Function<String, Boolean> BOOLEAN = Parsers::bool;
    private static final Function<String, Integer> THRESHOLD = Parsers::threshold;
    private static final Function<String, Access> ACCESS = Access::parse;
    private static final Function<String, String> PATH = Parsers::path;
    private static final Function<String, String> FORMAT = Parsers::format;

    private static final String HISTORY = "history";
    private static final String SCRUBBED = "/scrubbed";

    private final SettingSource source;
    private final List<String> keys;
    private final String path;
    private final String environmentPath;
    private final Freshness freshness;
    private final Map<CheckState, Answer> answers;
    private final Access details;
    private final boolean statusByName;
    private final Access environmentAccess;
    private final @Nullable Token token;
    private final Set<String> sections;
    private final List<String> scrubAllow;
    private final List<String> scrubDeny;
    private final int maxConcurrent;
    private final int maxOutput;
    private final String executor;
    private final int historySize;
    private final boolean warmUp;
    private final CheckSettings ofAll;

    private Settings(SettingSource source, Problems problems) {
        this.source = source;
        this.keys =
                source.keys().stream().filter(key -> key.startsWith(Key.ROOT)).toList();
        SettingsReader reader = new SettingsReader(source, problems);
        path = reader.read(Key.PATH, PATH);
        environmentPath = reader.read(Key.ENVIRONMENT_PATH, PATH);
        freshness = new Freshness(
                reader.read(Key.TTL_JITTER, Parsers::jitter),
                reader.read(Key.STALE_WAIT, DurationText::parseWait),
                reader.read(Key.MAX_STALE, DURATION));
        answers = answers(reader);
        details = reader.read(Key.DETAILS, ACCESS);
        statusByName = reader.read(Key.STATUS_BY_NAME, BOOLEAN);
        environmentAccess = reader.read(Key.ENVIRONMENT_ACCESS, ACCESS);
        token = token(reader, problems);
        sections = includedSections(reader);
        scrubAllow = reader.read(Key.SCRUB_ALLOW, Parsers::allowedNames);
        scrubDeny = reader.read(Key.SCRUB_DENY, Parsers::names);
        maxConcurrent = reader.read(Key.MAX_CONCURRENT, text -> Parsers.number(text, 1, 10_000));
        maxOutput = reader.read(Key.MAX_OUTPUT, text -> Parsers.number(text, 100, 1_000_000));
        executor = reader.read(Key.EXECUTOR, Parsers::executor);
        warmUp = reader.read(Key.WARM_UP, Parsers::onOrOff);
        historySize = reader.read(Key.HISTORY_SIZE, text -> Parsers.number(text, 0, 10_000));
        ofAll = ofAll(reader);
    }

    private @Nullable Token token(SettingsReader reader, Problems problems) {
        boolean isGiven = source.get(Key.TOKEN.key()) != null;
        boolean isInFile = source.get(Key.TOKEN_FILE.key()) != null;
        if (isGiven && isInFile) {
            problems.add("healthcheck.token and healthcheck.token-file are both set; allowed: one of them");
        }
        if (!isGiven && !isInFile && (details.byToken() || environmentAccess.byToken())) {
            problems.add(
                    "%s = 'token', but there is no token; allowed: with healthcheck.token or healthcheck.token-file"
                            .formatted((details.byToken() ? Key.DETAILS : Key.ENVIRONMENT_ACCESS).key()));
        }
        return reader.readIfSet(Key.TOKEN, Key.TOKEN.key(), Token::parse)
                .or(() -> reader.readIfSet(Key.TOKEN_FILE, Key.TOKEN_FILE.key(), Token::read))
                .orElse(null);
    }

    private Map<CheckState, Answer> answers(SettingsReader reader) {
        Answer success = new Answer(
                reader.read(Key.SUCCESS_STATUS, Parsers::successStatus),
                headers(reader, Key.SUCCESS_HEADER),
                reader.read(Key.SUCCESS_FORMAT, FORMAT));
        Answer degraded = new Answer(
                reader.read(Key.DEGRADED_STATUS, Parsers::degradedStatus),
                headers(reader, Key.DEGRADED_HEADER),
                reader.read(Key.DEGRADED_FORMAT, FORMAT));
        Answer failed = new Answer(
                reader.read(Key.FAILED_STATUS, Parsers::failedStatus),
                headers(reader, Key.FAILED_HEADER),
                reader.read(Key.FAILED_FORMAT, FORMAT));
        return Map.of(
                CheckState.PASSED, success,
                CheckState.DEGRADED, degraded,
                CheckState.FAILED, failed,
                CheckState.STUCK, failed,
                CheckState.PENDING, failed,
                CheckState.REMOVED, failed);
    }

    private CheckSettings ofAll(SettingsReader reader) {
        Duration failedTtl = reader.read(Key.FAILED_TTL, TTL);
        Duration every = reader.read(Key.EVERY, TTL);
        return new CheckSettings(
                true,
                true,
                reader.read(Key.TIMEOUT, DURATION),
                reader.read(Key.SUCCESS_TTL, TTL),
                failedTtl,
                reader.read(Key.FAILURE_THRESHOLD, THRESHOLD),
                reader.read(Key.RECOVERY_THRESHOLD, THRESHOLD),
                reader.read(Key.INITIAL_DELAY, DELAY),
                every,
                reader.readIfSet(Key.EVERY_WHILE_FAILING, Key.EVERY_WHILE_FAILING.key(), DURATION)
                        .orElse(Duration.ZERO));
    }

    /** Reads everything that can be read before the checks are known. */
    public static Settings read(SettingSource source, Problems problems) {
        Settings settings = new Settings(source, problems);
        if (settings.path.equals(settings.environmentPath)) {
            problems.add("healthcheck.path and healthcheck.environment.path are both '%s'; allowed: two different paths"
                    .formatted(settings.path));
        }
        if (settings.path.equals(settings.environmentPath + SCRUBBED)) {
            problems.add("healthcheck.path is '%s', the list of what is masked in the environment report; allowed: any"
                            .formatted(settings.path)
                    + " other path");
        }
        problems.addAll(UnknownKeys.problems(source, SettingSource.ofEnvironment(System.getenv())));
        settings.configuredChecks().forEach(name -> settings.forCheck(name, Declared.NOTHING, problems));
        return settings;
    }

    /** {@return what holds for a check: what is configured, else what is declared, else what holds for all} */
    public CheckSettings forCheck(String name, Declared declared, Problems problems) {
        SettingsReader reader = new SettingsReader(source, problems);
        return new CheckSettings(
                reader.readOfCheck(Key.CHECK_ENABLED, name, declared, BOOLEAN, true),
                reader.readOfCheck(Key.CHECK_CRITICAL, name, declared, BOOLEAN, true),
                reader.readOfCheck(Key.CHECK_TIMEOUT, name, declared, DURATION, ofAll.timeout()),
                reader.readOfCheck(Key.CHECK_SUCCESS_TTL, name, declared, TTL, ofAll.successTtl()),
                reader.readOfCheck(Key.CHECK_FAILED_TTL, name, declared, TTL, ofAll.failedTtl()),
                reader.readOfCheck(Key.CHECK_FAILURE_THRESHOLD, name, declared, THRESHOLD, ofAll.failureThreshold()),
                reader.readOfCheck(Key.CHECK_RECOVERY_THRESHOLD, name, declared, THRESHOLD, ofAll.recoveryThreshold()),
                reader.readOfCheck(Key.CHECK_INITIAL_DELAY, name, declared, DELAY, ofAll.initialDelay()),
                reader.readOfCheck(Key.CHECK_EVERY, name, declared, TTL, ofAll.every()),
                reader.readOfCheck(Key.CHECK_EVERY_WHILE_FAILING, name, declared, DURATION, ofAll.everyWhileFailing()));
    }

    /** {@return what has the route of a check of that name, to be read after "taken by"; null if nothing has} */
    public @Nullable String takenBy(String check) {
        if (check.equals(HISTORY)) {
            return "the report of the last changes";
        }
        String route = path + "/" + check;
        return route.equals(environmentPath) || route.equals(environmentPath + SCRUBBED)
                ? "the environment report, which healthcheck.environment.path puts there"
                : null;
    }

    /** {@return the names of checks that some key speaks of; a check need not exist} */
    public Set<String> configuredChecks() {
        Set<String> checks = new TreeSet<>();
        Key.ofOneCheck().forEach(key -> checks.addAll(key.namesIn(keys)));
        return checks;
    }

    /** {@return the settings as text, for people to read} */
    public SettingTexts texts() {
        return new SettingTexts(source, keys);
    }

    private Map<String, String> headers(SettingsReader reader, Key key) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // One header may be spelt in two ways in two places; the first place wins.
        key.namesIn(keys)
                .forEach(name -> reader.readIfSet(key, key.named(name), value -> Parsers.header(name, value))
                        .ifPresent(value -> headers.putIfAbsent(name, value)));
        return Collections.unmodifiableMap(headers);
    }

    private static Set<String> includedSections(SettingsReader reader) {
        Map<String, Boolean> included = Map.of(
                "os", reader.read(Key.INCLUDE_OS, BOOLEAN),
                "java", reader.read(Key.INCLUDE_JAVA, BOOLEAN),
                "process", reader.read(Key.INCLUDE_PROCESS, BOOLEAN),
                "config", reader.read(Key.INCLUDE_CONFIG, BOOLEAN));
        return reader.read(Key.SECTIONS, Parsers::sections).stream()
                .filter(section -> Objects.equals(included.get(section), true))
                .collect(Collectors.toUnmodifiableSet());
    }

    public String path() {
        return path;
    }

    public String environmentPath() {
        return environmentPath;
    }

    /** {@return what holds for a check where nothing else is said} */
    public CheckSettings ofAll() {
        return ofAll;
    }

    public Freshness freshness() {
        return freshness;
    }

    public Answer answer(CheckState state) {
        return requireNonNull(answers.get(state));
    }

    public int maxConcurrent() {
        return maxConcurrent;
    }

    /** {@return how many characters of an output are kept} */
    public int maxOutput() {
        return maxOutput;
    }

    /** {@return the choice of threads, or the name of an executor} */
    public String executor() {
        return executor;
    }

    /** {@return whether each check runs once before anybody asks} */
    public boolean warmUp() {
        return warmUp;
    }

    /** {@return how many transitions are kept} */
    public int historySize() {
        return historySize;
    }

    public Access details() {
        return details;
    }

    /** {@return whether everybody may see the state of a check whose name they know} */
    public boolean statusByName() {
        return statusByName;
    }

    public Access environmentAccess() {
        return environmentAccess;
    }

    /** {@return what callers must show where access is by token; null where none is set} */
    public @Nullable Token token() {
        return token;
    }

    /** {@return the names whose values are shown as they are; a star stands for anything} */
    public List<String> scrubAllow() {
        return scrubAllow;
    }

    /** {@return the names whose values are masked whole} */
    public List<String> scrubDeny() {
        return scrubDeny;
    }

    /** {@return the built-in sections that are shown} */
    public Set<String> sections() {
        return sections;
    }
}
