package dev.healthcheck.internal.value;

import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Path;
import java.text.Format;
import java.time.ZoneId;
import java.time.chrono.ChronoPeriod;
import java.time.chrono.Chronology;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.time.temporal.TemporalUnit;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts the values that the output shows as one text or one number, as people write them. */
final class ScalarTypes {
    /** The types whose {@code toString()} returns the text that people write. */
    private static final Class<?>[] PLAIN = {
        CharSequence.class,
        Character.class,
        Path.class,
        File.class,
        FileStore.class,
        URI.class,
        URL.class,
        UUID.class,
        TemporalAccessor.class,
        TemporalAmount.class,
        TemporalUnit.class,
        ChronoPeriod.class,
        ZoneId.class,
        Chronology.class,
        Currency.class,
        Pattern.class,
        Charset.class,
        BitSet.class,
        Member.class,
        Annotation.class,
        StackTraceElement.class,
        AtomicIntegerArray.class,
        AtomicLongArray.class,
        Thread.class,
        ThreadGroup.class,
        ClassLoader.class,
        Module.class,
        Package.class,
        Runtime.Version.class,
        Format.class,
        Process.class
    };

    private ScalarTypes() {}

    /** {@return a String, a Number or a Boolean; null for a value of another type} */
    static @Nullable Object of(Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof AtomicBoolean flag) {
            return flag.get();
        }
        String text = textOf(value);
        return text == null && isPlain(value) ? String.valueOf(value) : text;
    }

    private static boolean isPlain(Object value) {
        for (Class<?> type : PLAIN) {
            if (type.isInstance(value)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String textOf(Object value) {
        if (value instanceof Type type) {
            return type.getTypeName();
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        if (value instanceof TimeZone zone) {
            return zone.getID();
        }
        if (value instanceof InetAddress address) {
            return textOf(address);
        }
        if (value instanceof InetSocketAddress address) {
            return address.getHostString() + ":" + address.getPort();
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant().toString();
        }
        if (value instanceof char[] characters) {
            return String.valueOf(characters);
        }
        // The subclasses in java.sql return a text of their own.
        return value.getClass() == Date.class ? ((Date) value).toInstant().toString() : dateText(value);
    }

    private static @Nullable String dateText(Object value) {
        return value instanceof Date ? value.toString() : null;
    }

    /** {@return the text without a lookup} {@code toString()} returns {@code /192.0.2.1} if the name is not known. */
    private static String textOf(InetAddress address) {
        String text = address.toString();
        return text.startsWith("/") ? text.substring(1) : text;
    }

    /** {@return a number of a type that JSON has; a text for an infinite number, because JSON has no such number} */
    private static Object number(Number number) {
        if (number instanceof Integer
                || number instanceof Long
                || number instanceof BigInteger
                || number instanceof BigDecimal) {
            return number;
        }
        if (number instanceof Short || number instanceof Byte) {
            return number.intValue();
        }
        if (number instanceof LongAdder || number instanceof LongAccumulator) {
            return number.longValue();
        }
        return decimal(number.toString());
    }

    private static Object decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notFinite) {
            return text;
        }
    }
}
