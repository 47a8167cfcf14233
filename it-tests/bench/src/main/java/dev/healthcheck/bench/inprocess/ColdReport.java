package dev.healthcheck.bench.inprocess;

import dev.healthcheck.internal.engine.Snapshot;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A report for which every check, of 100 ms each, is run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5)
@Measurement(iterations = 20)
public class ColdReport {
    @Param({"1", "100"})
    int checks;

    private Assembly assembly;

    @Setup
    public void assemble() {
        assembly = new Assembly(checks, Duration.ofMillis(100), "off");
    }

    @Benchmark
    public Snapshot report() {
        return assembly.current();
    }

    @TearDown
    public void close() {
        assembly.close();
    }
}
