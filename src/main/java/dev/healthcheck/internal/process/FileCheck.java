package dev.healthcheck.internal.process;

import static java.util.Objects.requireNonNullElse;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.BoundedPattern;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.measure.Sizes;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at a file that another program writes: the heartbeat of a batch job, its last report, or its lock. */
record FileCheck(
        Path path, boolean mustBeAbsent, double minSize, Optional<BoundedPattern> contains, Judge age, Clock clock)
        implements Check {
    private static final Limits AGE = Limits.ofSeconds(false, "off", "off");
    private static final CheckOption<Path> PATH = CheckOption.of(
                    "path", "", "a path", Path::of, "the file or directory")
            .asRequired();
    private static final CheckOption<Boolean> ABSENT = Option.of(
            "absent",
            "off",
            Parser.ON_OR_OFF,
            "whether the file must not exist, as a lock; with limits, it may exist until it has that age");
    private static final CheckOption<Double> MIN_SIZE =
            Option.of("min-size", "", Sizes.PARSER, "the size that the file must have at least");
    private static final CheckOption<BoundedPattern> CONTAINS =
            BoundedPattern.option("contains", "the pattern that the last 64 kB of the file must contain");

    static CheckType type() {
        return ProcessType.ofMachine(
                "file",
                "a file exists, and perhaps is young, is large enough or has some content; or does not exist",
                ProcessType.join(List.of(PATH, ABSENT, MIN_SIZE, CONTAINS), AGE.options()),
                FileCheck::of);
    }

    private static FileCheck of(CheckOptions options) {
        FileCheck check = new FileCheck(
                options.get(PATH),
                options.get(ABSENT),
                options.find(MIN_SIZE).orElse(0.0),
                options.find(CONTAINS),
                AGE.judge(options),
                Clock.systemUTC());
        if (check.mustBeAbsent && (check.minSize > 0 || check.contains.isPresent())) {
            throw new IllegalArgumentException(
                    "absent does not go together with min-size and contains; allowed: absent with degraded and failed");
        }
        return check;
    }

    @Override
    public CheckResult check() throws IOException {
        BasicFileAttributes facts = facts();
        if (facts == null) {
            return Measured.of("age", 0, "s")
                    .detail("path", path.toString())
                    .detail("exists", false)
                    .judgedBy(Judge.NONE);
        }
        return mustBeAbsent ? present(measured(facts)) : judged(facts, measured(facts));
    }

    /** {@return the facts of the file; null if it is absent and has to be} */
    private @Nullable BasicFileAttributes facts() throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            if (mustBeAbsent && e instanceof NoSuchFileException) {
                // In a directory that does not exist, no file can exist: a typing error would be green for ever.
                ExistingFile.real(
                        requireNonNullElse(path.toAbsolutePath().getParent(), path),
                        "is its volume mounted? see the option path");
                return null;
            }
            throw ExistingFile.worded(path, "has the program that writes it run? see the option path", e);
        }
    }

    private Measured measured(BasicFileAttributes facts) {
        Duration since = Duration.between(facts.lastModifiedTime().toInstant(), clock.instant());
        // The clock of a file server may be ahead.
        return Measured.of("age", Math.max(0, since.toMillis() / 1e3), "s")
                .detail("path", path.toString())
                .detail("exists", true)
                .detail("sizeBytes", facts.isRegularFile() ? facts.size() : null)
                .detail("modified", facts.lastModifiedTime().toString());
    }

    private CheckResult present(Measured measured) {
        boolean hasLimit = age.degraded().isPresent() || age.failed().isPresent();
        String advice = "remove it if the program that has made it does not run";
        return hasLimit
                ? measured.judgedBy(age, "%s still exists; %s".formatted(path, advice))
                : measured.failed("%s exists; %s".formatted(path, advice), age);
    }

    private CheckResult judged(BasicFileAttributes facts, Measured measured) throws IOException {
        if (minSize > 0 && facts.size() < minSize) {
            return measured.failed(
                    "%s has %s, fewer than %s; has the program that writes it stopped in between?"
                            .formatted(path, Sizes.text((double) facts.size()), Sizes.text(minSize)),
                    age);
        }
        if (contains.isPresent() && !contains.get().isFoundIn(FileEnd.read(path, facts))) {
            return measured.failed(
                    "the end of %s does not contain the pattern '%s'; see the file for an error"
                            .formatted(path, contains.get()),
                    age);
        }
        return measured.judgedBy(age, "has the program that writes %s stopped? see its log".formatted(path));
    }
}
