package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessArgumentsTest {

    @TempDir
    Path folder;

    @Test
    void theOperatingSystemIsBelieved() throws IOException {
        ProcessArguments arguments = arguments(Optional.of(new String[] {"-Da=1", "Main", "x y"}), "java\0other\0");

        assertThat(arguments.all()).containsExactly("/bin/java", "-Da=1", "Main", "x y");
    }

    @Test
    void linuxTellsLongArgumentsInAFile() throws IOException {
        ProcessArguments arguments = arguments(Optional.empty(), "java\0-Da=1\0\0Main\0x y\0");

        assertThat(arguments.all()).containsExactly("/bin/java", "-Da=1", "", "Main", "x y");
    }

    @Test
    void elsewhereJavaTellsThem() throws IOException {
        assertThat(arguments(Optional.empty(), "").all()).containsExactly("/bin/java", "-Xmx1g", "Main x y");
    }

    @Test
    void anEmbeddedVirtualMachineHasNoCommand() {
        ProcessArguments arguments =
                new ProcessArguments("/bin/java", Optional.empty(), folder.resolve("missing"), List.of("-Xmx1g"), "");

        assertThat(arguments.all()).containsExactly("/bin/java", "-Xmx1g");
    }

    private ProcessArguments arguments(Optional<String[]> fromSystem, String file) throws IOException {
        Path commandLine = Files.writeString(folder.resolve("cmdline"), file);
        return new ProcessArguments("/bin/java", fromSystem, commandLine, List.of("-Xmx1g"), "Main x y");
    }
}
