package dev.healthcheck.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a token from a file, such as a mounted secret. */
final class TokenFile {
    private static final int LONGEST_TOKEN = 4096;

    private TokenFile() {}

    /** The messages have no character of the file: a wrong file may hold another secret. */
    static String token(String file) throws WrongArguments {
        String token = read(file).strip();
        if (token.isEmpty()) {
            throw new WrongArguments("the token file is empty: " + file);
        }
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) <= ' ' || token.charAt(i) > '~') {
                throw new WrongArguments("the token file does not hold one token: " + file);
            }
        }
        return token;
    }

    private static String read(String file) throws WrongArguments {
        // A named pipe has no end, and would hold the probe for ever.
        if (!new File(file).isFile()) {
            throw new WrongArguments("the token file is missing: " + file);
        }
        try (InputStream in = new FileInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_TOKEN + 100);
            if (bytes.length == LONGEST_TOKEN + 100) {
                throw new WrongArguments("the token file is too long: " + file);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new WrongArguments("the token file cannot be read: " + file);
        }
    }
}
