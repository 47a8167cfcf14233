package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.settings.Parser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands and responses of IMAP over one connection. */
final class ImapDialog {
    /** The end of a line before a literal: its length in bytes. */
    private static final Pattern LITERAL = Pattern.compile("\\{([0-9]{1,9})\\+?}$");

    private static final int LONGEST = 65_536;
    private static final int MOST_RESPONSES = 200;

    private final Connection connection;
    private final Set<String> capabilities = new LinkedHashSet<>();
    private boolean authenticated;
    private int commands;

    ImapDialog(Connection connection) {
        this.connection = connection;
    }

    /** Reads the greeting. {@return its text} */
    String greeting() throws IOException {
        String line = response();
        String[] words = (line + "  ").split(" ", 3);
        String text = words[2].strip();
        if (!words[0].equals("*") || !List.of("OK", "PREAUTH", "BYE").contains(upper(words[1]))) {
            throw connection.unexpected(line);
        }
        if (upper(words[1]).equals("BYE")) {
            throw connection.refused("BYE " + text, "the server takes no connections; see its log");
        }
        authenticated = upper(words[1]).equals("PREAUTH");
        return text.replaceFirst("^\\[[^]]*] *", "");
    }

    /** {@return whether the server knows the user without a password} */
    boolean isAuthenticated() {
        return authenticated;
    }

    /** {@return what the server offers now, in upper case} */
    Set<String> capabilities() throws IOException {
        capabilities.clear();
        ask("CAPABILITY", "see the log of the server");
        return Set.copyOf(capabilities);
    }

    /** Sends a command. The advice belongs to its failure. */
    void ask(String command, String advice) throws IOException {
        connection.sendLine(nextTag() + " " + command);
        complete(advice);
    }

    /** Sends the user and the password, each as a quoted text or, where that cannot be, as a literal. */
    void logIn(String user, String password) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(utf8(nextTag() + " LOGIN "));
        argument(line, user);
        line.write(' ');
        argument(line, password);
        line.writeBytes(utf8("\r\n"));
        connection.send(line.toByteArray());
        complete("the server does not accept the login; see its log");
    }

    private void argument(ByteArrayOutputStream line, String text) throws IOException {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
            connection.hide(quoted);
            line.writeBytes(utf8("\"" + quoted + "\""));
            return;
        }
        byte[] literal = utf8(text);
        line.writeBytes(utf8("{" + literal.length + "}\r\n"));
        connection.send(line.toByteArray());
        line.reset();
        awaitContinuation();
        line.writeBytes(literal);
    }

    private void awaitContinuation() throws IOException {
        String line = response();
        if (!line.startsWith("+")) {
            throw line.startsWith(tag() + " ") ? refused(line, "see its log") : connection.unexpected(line);
        }
    }

    /** Reads the responses to the last command. */
    private void complete(String advice) throws IOException {
        for (int responses = 0; responses < MOST_RESPONSES; responses++) {
            String line = response();
            if (line.startsWith(tag() + " ")) {
                if (!upper(line).startsWith(upper(tag()) + " OK")) {
                    throw refused(line, advice);
                }
                return;
            }
            untagged(line);
        }
        throw connection.unexpected("* …");
    }

    private void untagged(String line) throws IOException {
        String[] words = upper(line).split(" +");
        if (!words[0].equals("*") || words.length < 2) {
            throw connection.unexpected(line);
        }
        if (words[1].equals("BYE")) {
            throw connection.refused(line, "the server ends the connection; see its log");
        }
        if (words[1].equals("CAPABILITY")) {
            capabilities.addAll(List.of(words).subList(2, words.length));
        }
    }

    private IOException refused(String line, String advice) {
        String answer = line.substring(tag().length() + 1);
        String text = upper(answer);
        if (text.contains("[AUTHENTICATIONFAILED]")) {
            return connection.refused(answer, "the user or the password is wrong; see the options user and password");
        }
        if (text.contains("[UNAVAILABLE]")) {
            return connection.refused(answer, "the server cannot check passwords now; is its directory of users up?");
        }
        return connection.refused(answer, advice);
    }

    /** {@return one response, with each literal in it} */
    private String response() throws IOException {
        StringBuilder response = new StringBuilder(connection.readLine());
        for (Matcher literal = LITERAL.matcher(response); literal.find(); literal = LITERAL.matcher(response)) {
            response.append('\n')
                    .append(literal(literal.group(1), LONGEST - response.length()))
                    .append(connection.readLine());
        }
        return response.toString();
    }

    private String literal(String length, int longest) throws IOException {
        try {
            return new String(connection.read(Parser.number(length, 0, longest)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw connection.unexpected("{" + length + "}");
        }
    }

    private String nextTag() {
        commands++;
        return tag();
    }

    private String tag() {
        return "a" + commands;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
