package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types file-descriptors and load. */
class SystemChecksTest {
    private static CheckResult descriptors(double open, double max) throws IOException {
        Map<String, Double> system = Map.of("OpenFileDescriptorCount", open, "MaxFileDescriptorCount", max);
        return new FileDescriptorsCheck(
                        new Judge(OptionalDouble.of(80), OptionalDouble.of(95), false),
                        name -> OptionalDouble.of(system.getOrDefault(name, 0.0)))
                .check();
    }

    @Test
    void fewDescriptorsLeftFailWithAdvice() throws IOException {
        assertThat(descriptors(79, 100).state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.message(descriptors(96, 100))).contains("96 %", "lsof", "ulimit -n");
    }

    @Test
    void aSystemWithoutDescriptorsSaysSo() {
        FileDescriptorsCheck check = new FileDescriptorsCheck(Judge.NONE, name -> OptionalDouble.empty());

        assertThatThrownBy(check::check).isInstanceOf(IOException.class).hasMessageContaining("remove the check");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void thisProcessHasOpenFiles() {
        CheckResult result = ReadyMade.run(Duration.ofSeconds(2), "file-descriptors");

        assertThat((Long) ReadyMade.output(result, "open")).isPositive();
        assertThat((Long) ReadyMade.output(result, "max")).isGreaterThan((Long) ReadyMade.output(result, "open"));
    }

    private static CheckResult load(double load, MachineFiles files) throws IOException {
        return new LoadCheck(new Judge(OptionalDouble.of(2), OptionalDouble.of(10), false), () -> load, files).check();
    }

    @Test
    void theLoadIsSharedByTheProcessorsOfTheMachine(@TempDir Path root) throws IOException {
        MachineFiles files = new MachineTree(root)
                .with("/sys/devices/system/cpu/online", "0-63\n")
                .files();

        assertThat(ReadyMade.output(load(64, files), "observedValue")).isEqualTo(new BigDecimal(1));
        assertThat(load(128, files).state()).isEqualTo(CheckState.DEGRADED);
        assertThat(ReadyMade.message(load(640, files))).contains("10", "see its processes with top");
    }

    @Test
    void aSystemWithoutLoadSaysSo(@TempDir Path root) {
        assertThatThrownBy(() -> load(-1, new MachineFiles(root)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("use the type cpu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0;1", "0-3;4", "0-3,8,10-11;7", "all;0", "0-x;0"})
    void theListOfProcessorsHasRanges(String list, int count) {
        assertThat(LoadCheck.count(list)).isEqualTo(count);
    }

    @Test
    void thisMachineHasALoad() {
        CheckResult result = ReadyMade.run(Duration.ofSeconds(2), "load", "degraded", "off", "failed", "off");

        assertThat((Integer) ReadyMade.output(result, "processors")).isPositive();
    }
}
