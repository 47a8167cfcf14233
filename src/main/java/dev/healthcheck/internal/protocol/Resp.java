package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.settings.Parser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands and answers of Redis over one connection.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">the protocol RESP</a>
 */
record Resp(Connection connection) {
    private static final int LONGEST_BULK = 65_536;
    private static final int LONGEST_LIST = 1000;
    private static final int DEEPEST = 4;

    /** {@return the texts of the answer, from its begin to its end; a null has none} */
    List<String> ask(String... words) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(ascii("*" + words.length + "\r\n"));
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            request.writeBytes(ascii("$" + bytes.length + "\r\n"));
            request.writeBytes(bytes);
            request.writeBytes(ascii("\r\n"));
        }
        connection.send(request.toByteArray());
        List<String> texts = new ArrayList<>();
        answer(texts, DEEPEST);
        return texts;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void answer(List<String> texts, int deepest) throws IOException {
        String line = connection.readLine();
        String rest = line.isEmpty() ? "" : line.substring(1);
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+', ':' -> add(texts, rest);
            case '$' -> bulk(texts, rest);
            case '*' -> list(texts, rest, deepest);
            case '-' -> throw connection.refused(rest, advice(rest));
            default -> throw connection.unexpected(line);
        }
    }

    private void add(List<String> texts, String text) throws IOException {
        if (texts.size() == LONGEST_LIST) {
            throw connection.unexpected(text);
        }
        texts.add(text);
    }

    private void bulk(List<String> texts, String length) throws IOException {
        if (!length.equals("-1")) {
            byte[] bytes = connection.read(number(length, LONGEST_BULK));
            connection.readLine();
            add(texts, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void list(List<String> texts, String length, int deepest) throws IOException {
        int left = length.equals("-1") ? 0 : number(length, deepest == 0 ? 0 : LONGEST_LIST);
        for (; left > 0; left--) {
            answer(texts, deepest - 1);
        }
    }

    private int number(String text, int highest) throws IOException {
        try {
            return Parser.number(text, 0, highest);
        } catch (IllegalArgumentException e) {
            throw connection.unexpected(text);
        }
    }

    private static String advice(String error) {
        if (error.contains("without any password configured")) {
            return "the server has no password; remove the option password";
        }
        if (error.matches("(?i)ERR unknown command .SENTINEL\\b.*")) {
            return "this is no sentinel, whose port is usually 26379";
        }
        String code = error.split(" ", 2)[0];
        return switch (code) {
            case "NOAUTH" -> "the server demands a password; set the option password or password-file";
            case "WRONGPASS" -> "the user or the password is wrong; see the options user and password";
            case "NOPERM" -> "the user may not run this command; allow it in the ACL of the server";
            case "NOQUORUM" -> "too few sentinels see the master; which of them are down?";
            case "LOADING" -> "the server loads its data; it is ready soon";
            case "MASTERDOWN" -> "the replica has lost its master";
            default -> "see the log of the server";
        };
    }
}
