package dev.healthcheck.cli;

import dev.healthcheck.internal.settings.DurationText;
import org.jspecify.annotations.Nullable;

/** Reads the arguments in any order. An option has its value behind it, or behind an equals sign. */
final class ProbeArguments {
    private static final long TIMEOUT = 2_000;
    private static final long MAX_AGE = 30_000;

    private final String[] args;
    private int next;
    private @Nullable String target;
    private @Nullable String tokenFile;
    private @Nullable String timeout;
    private @Nullable String maxAge;

    ProbeArguments(String[] args) {
        this.args = args;
    }

    ProbeOptions read() throws WrongArguments {
        while (next < args.length) {
            String argument = args[next++];
            if (argument.startsWith("-")) {
                option(argument);
            } else {
                target = once(target, argument, "URL or file");
            }
        }
        if (target == null || target.isEmpty()) {
            throw new WrongArguments("probe needs a URL or a file");
        }
        return checked(new ProbeOptions(
                target, tokenFile, millis("--timeout", timeout, TIMEOUT), millis("--max-age", maxAge, MAX_AGE)));
    }

    private ProbeOptions checked(ProbeOptions options) throws WrongArguments {
        if (options.isUrl() && maxAge != null) {
            throw new WrongArguments("--max-age is for a file, not for a URL");
        }
        if (!options.isUrl() && (timeout != null || tokenFile != null)) {
            throw new WrongArguments("--timeout and --token-file are for a URL, not for a file");
        }
        return options;
    }

    private void option(String argument) throws WrongArguments {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        switch (name) {
            case "--token-file":
                tokenFile = once(tokenFile, value(argument, equals), name);
                break;
            case "--timeout":
                timeout = once(timeout, value(argument, equals), name);
                break;
            case "--max-age":
                maxAge = once(maxAge, value(argument, equals), name);
                break;
            default:
                throw new WrongArguments("probe has no option " + name);
        }
    }

    private String value(String argument, int equals) throws WrongArguments {
        if (equals >= 0) {
            return argument.substring(equals + 1);
        }
        if (next == args.length) {
            throw new WrongArguments(argument + " needs a value");
        }
        return args[next++];
    }

    /** The texts are not in the message: a URL may have a password. */
    private static String once(@Nullable String known, String text, String name) throws WrongArguments {
        if (known != null) {
            throw new WrongArguments("probe takes one " + name + " only");
        }
        return text;
    }

    private static long millis(String name, @Nullable String text, long standard) throws WrongArguments {
        if (text == null) {
            return standard;
        }
        try {
            // A limit of zero means none to the JDK.
            return Math.max(1, DurationText.parse(text).toMillis());
        } catch (IllegalArgumentException e) {
            throw new WrongArguments(name + " needs a duration such as 500ms, 2s or 1m, not " + text);
        }
    }
}
