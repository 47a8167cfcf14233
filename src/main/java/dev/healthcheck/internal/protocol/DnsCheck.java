package dev.healthcheck.internal.protocol;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Looks a name up, compares the answers, and measures the time of the resolver. */
record DnsCheck(String name, DnsLookup lookup, SortedSet<String> expected, DnsMatch match, Judge judge)
        implements LimitedCheck {
    private static final int MOST_SHOWN = 20;

    @Override
    public CheckResult check(Duration limit) throws IOException {
        long start = System.nanoTime();
        SortedSet<String> answers = lookup.answers(name, Deadline.within(limit));
        Measured time = Measured.since(start)
                .detail("name", name)
                .detail("resolver", lookup.resolver())
                .detail("answers", shown(answers))
                .detail("count", answers.size());
        if (expected.isEmpty() || match.matches(expected, answers)) {
            return time.judgedBy(judge);
        }
        return time.failed(
                "%s has the answers %s; expected are %s: has DNS changed, or is the option expected old?"
                        .formatted(name, shown(answers), match.words() + " " + shown(expected)),
                judge);
    }

    private static List<String> shown(Set<String> answers) {
        return answers.stream().limit(MOST_SHOWN).toList();
    }
}
