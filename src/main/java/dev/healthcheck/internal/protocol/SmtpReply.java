package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A reply of a mail server.
 *
 * @param lines the text of each line, without the code
 */
record SmtpReply(int code, List<String> lines) {
    private static final Pattern LINE = Pattern.compile("[2-5][0-9][0-9]([ -].*)?", Pattern.DOTALL);
    private static final int MOST_LINES = 100;
    private static final int CODE = 3;

    /** Sends a command. {@return the reply to it} */
    static SmtpReply ask(Connection connection, String command) throws IOException {
        connection.sendLine(command);
        return read(connection);
    }

    /** {@return the next reply} */
    static SmtpReply read(Connection connection) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = line(connection);
        lines.add(text(line));
        while (line.length() > CODE && line.charAt(CODE) == '-') {
            line = line(connection);
            lines.add(text(line));
            if (lines.size() > MOST_LINES) {
                throw connection.unexpected(line);
            }
        }
        return new SmtpReply(Integer.parseInt(line.substring(0, CODE)), lines);
    }

    private static String line(Connection connection) throws IOException {
        String line = connection.readLine();
        if (!LINE.matcher(line).matches()) {
            throw connection.unexpected(line);
        }
        return line;
    }

    private static String text(String line) {
        return line.length() > CODE ? line.substring(CODE + 1) : "";
    }

    /** {@return the first line} */
    String text() {
        return lines.get(0);
    }

    /** {@return this reply, which must have the code} The advice belongs to an error without one of its own. */
    SmtpReply require(Connection connection, int wanted, String advice) throws IOException {
        if (code == wanted) {
            return this;
        }
        throw connection.refused(code + " " + text(), code == 421 ? "the server is too busy or stops" : advice);
    }

    /** {@return whether the reply to {@code EHLO} names the extension} */
    boolean offers(String extension) {
        return !offer(extension).isEmpty();
    }

    /** {@return the line of the reply to {@code EHLO} that offers an extension, in upper case; empty without one} */
    String offer(String extension) {
        return lines.stream()
                .skip(1)
                .map(line -> line.toUpperCase(Locale.ROOT))
                // Old servers write AUTH=PLAIN.
                .filter(line -> line.split("[ =]", 2)[0].equals(extension))
                .findFirst()
                .orElse("");
    }
}
