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

/** The types that are written as one text or one number, as a person would write them. */
final class Scalars {
    /** {@code toString()} of these is the text that a person would write. */
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

    private Scalars() {}

    /** {@return a String, a Number or a Boolean; null if the value is none of these types} */
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
        // The subclasses of java.sql have a text of their own.
        return value.getClass() == Date.class ? ((Date) value).toInstant().toString() : dateText(value);
    }

    private static @Nullable String dateText(Object value) {
        return value instanceof Date ? value.toString() : null;
    }

    /** Without a look-up: an address without a known name is written {@code /192.0.2.1}. */
    private static String textOf(InetAddress address) {
        String text = address.toString();
        return text.startsWith("/") ? text.substring(1) : text;
    }

    /** JSON has no infinite number, and knows no number of another type. */
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
