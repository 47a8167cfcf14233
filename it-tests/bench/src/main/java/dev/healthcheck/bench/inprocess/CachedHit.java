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

/** A report whose results are all fresh. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CachedHit {
    @Param({"0", "1", "20", "100"})
    int checks;

    private Assembly assembly;

    @Setup
    public void assemble() {
        assembly = new Assembly(checks, Duration.ZERO, "1d");
        assembly.current();
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
