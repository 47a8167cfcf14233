package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.measure.Sizes;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Measures the memory of the container against its limit, or that of the machine without a limit, and watches the kills
 * of the kernel (OOM kills) in the container.
 */
final class MemoryCheck implements Check {
    private static final Limits SHARE = Limits.ofPercent(false, "90%", "97%");

    /** The state of the first run after a kill. */
    enum AfterKill {
        PASSED,
        DEGRADED,
        FAILED
    }

    private static final CheckOption<AfterKill> AFTER_KILL = Option.oneOf(
            "after-oom-kill",
            "degraded",
            AfterKill.class,
            "the state of the run after the kernel has killed a process of the container for its memory");

    private static final long UNKNOWN = -1;

    private final Judge judge;
    private final AfterKill afterKill;
    private final MachineFiles files;
    private volatile long killsBefore = UNKNOWN;

    MemoryCheck(Judge judge, AfterKill afterKill, MachineFiles files) {
        this.judge = judge;
        this.afterKill = afterKill;
        this.files = files;
    }

    static CheckType type() {
        return ProcessType.ofProcess(
                "memory",
                "the container, or the machine, has memory left",
                ProcessType.join(List.of(AFTER_KILL), SHARE.options()),
                options ->
                        new MemoryCheck(SHARE.judge(options), options.get(AFTER_KILL), MachineFiles.ofThisMachine()));
    }

    @Override
    public CheckResult check() throws IOException {
        MemoryUse use = MemoryUse.now(files);
        if (use == null) {
            throw new IOException("this system does not tell its memory; remove the check from the settings");
        }
        OptionalLong kills = kills();
        Measured measured = Measured.of("usedMemory", 100 * use.share(), "percent")
                .detail("usedBytes", use.used())
                .detail("limitBytes", use.limit())
                .detail("limitedBy", use.limitedBy())
                .detail("oomKills", kills.isPresent() ? kills.getAsLong() : null);
        long fresh = freshKills(kills);
        CheckResult result = measured.judgedBy(
                judge,
                "raise the limit of the container above %s, or lower -Xmx so that it fits"
                        .formatted(Sizes.text((double) use.limit())));
        return fresh == 0 || result.state() == CheckState.FAILED ? result : killed(fresh, measured, result);
    }

    private OptionalLong kills() {
        ControlGroup group = ControlGroup.of(files, "memory");
        return group == null
                ? OptionalLong.empty()
                : group.field(group.isUnified() ? "memory.events" : "memory.oom_control", "oom_kill");
    }

    /** {@return the kills since the last run} The first run does not know how old the kills are that it finds. */
    private long freshKills(OptionalLong kills) {
        long before = killsBefore;
        if (kills.isEmpty()) {
            return 0;
        }
        killsBefore = kills.getAsLong();
        return before == UNKNOWN ? 0 : Math.max(0, kills.getAsLong() - before);
    }

    private CheckResult killed(long kills, Measured measured, CheckResult otherwise) {
        String message =
                "the kernel has killed %d processes of the container for its memory since the last run; raise its limit"
                        .formatted(kills);
        return switch (afterKill) {
            case PASSED -> otherwise;
            case DEGRADED -> measured.degraded(message, judge);
            case FAILED -> measured.failed(message, judge);
        };
    }
}
