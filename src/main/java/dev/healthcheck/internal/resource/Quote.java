package dev.healthcheck.internal.resource;

import java.util.regex.Pattern;

/** Quotes errors of drivers and servers in messages: one line, short, and without the properties of an address. */
final class Quote {
    private static final int LONGEST = 200;

    /** The part of an address of JDBC that may have a password. */
    private static final Pattern PROPERTIES = Pattern.compile("(jdbc:[^\\s?;']*)[?;][^\\s']*");

    private static final Pattern LOGIN = Pattern.compile("//[^/@\\s']*@");

    private Quote() {}

    /** {@return the message, or the class of an error without a message} */
    static String of(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : of(message);
    }

    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String plain = LOGIN.matcher(PROPERTIES.matcher(line).replaceAll("$1")).replaceAll("//");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
