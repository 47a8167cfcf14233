package dev.healthcheck.internal.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The command line of a Java process, from the best source that has it.
 *
 * @param executable the file that runs
 * @param arguments the arguments from the operating system; empty on Linux if they are longer than a memory page, which
 *     is usual for servers
 * @param commandLine the file in which Linux shows the arguments, at any length
 * @param jvmArguments the arguments of the virtual machine
 * @param command the main class or jar and its arguments, in one string
 */
record ProcessArguments(
        String executable, Optional<String[]> arguments, Path commandLine, List<String> jvmArguments, String command) {

    List<String> all() {
        List<String> all = new ArrayList<>(List.of(executable));
        all.addAll(arguments.map(Arrays::asList).or(this::fromFile).orElseGet(this::fromJava));
        return all;
    }

    /** In the file, each argument ends with a NUL, also an empty argument. The first is the executable. */
    private Optional<List<String>> fromFile() {
        return SmallFile.read(commandLine).map(ProcessArguments::withoutFirst);
    }

    private static List<String> withoutFirst(String text) {
        List<String> arguments = new ArrayList<>();
        int start = text.indexOf('\0') + 1;
        for (int end = text.indexOf('\0', start); end >= 0; end = text.indexOf('\0', start)) {
            arguments.add(text.substring(start, end));
            start = end + 1;
        }
        return arguments;
    }

    /** Keeps the command in one string: its arguments may contain spaces. */
    private List<String> fromJava() {
        List<String> all = new ArrayList<>(jvmArguments);
        if (!command.isEmpty()) {
            all.add(command);
        }
        return all;
    }
}
