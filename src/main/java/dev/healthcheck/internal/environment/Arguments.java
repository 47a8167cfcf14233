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
 * @param arguments as the operating system tells them; Linux does not if they are longer than a
 *     memory page, as those of servers are
 * @param commandLine the file where Linux tells them whatever their length
 * @param jvmArguments what the virtual machine took for itself
 * @param command the main class or jar and its arguments, in one string
 */
record Arguments(
        String executable, Optional<String[]> arguments, Path commandLine, List<String> jvmArguments, String command) {

    List<String> all() {
        List<String> all = new ArrayList<>(List.of(executable));
        all.addAll(arguments.map(Arrays::asList).or(this::fromFile).orElseGet(this::fromJava));
        return all;
    }

    /** The file ends each argument, an empty one too, with a NUL; the first is the executable. */
    private Optional<List<String>> fromFile() {
        return SmallFile.read(commandLine).map(Arguments::withoutFirst);
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

    /** Nobody can tell any more where an argument of the command had a space, so it stays whole. */
    private List<String> fromJava() {
        List<String> all = new ArrayList<>(jvmArguments);
        if (!command.isEmpty()) {
            all.add(command);
        }
        return all;
    }
}
