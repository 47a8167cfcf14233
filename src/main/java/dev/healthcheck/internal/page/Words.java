package dev.healthcheck.internal.page;

import dev.healthcheck.CheckState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words of a page for times, shares and states. The script of the page makes the same words from times. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int SECONDS = 60;
    private static final int MINUTES = 60;
    private static final int HOURS = 24;
    private static final int PERCENT = 100;
    private static final int FEW_MILLIS = 10_000;

    private Words() {}

    /** {@return the time in UTC, as the element {@code time} may contain it} */
    static String bare(Instant time) {
        return TIME.format(time);
    }

    /** {@return the time in UTC as an element, without the span since then} */
    static String fixed(Instant time) {
        return "<time class=x>" + TIME.format(time) + "</time>";
    }

    /** {@return the time as an element, with the span since then, which the script of the page keeps up to date} */
    static String lasting(Instant from, Instant now) {
        return "<time class=d>" + TIME.format(from) + "</time>, for " + span(Duration.between(from, now));
    }

    /** {@return such as {@code 5 s}, {@code 3 min 12 s}, {@code 2 h 5 min} or {@code 3 d 4 h}} */
    static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        long minutes = seconds / SECONDS;
        long hours = minutes / MINUTES;
        if (minutes == 0) {
            return seconds + " s";
        }
        if (hours == 0) {
            return minutes + " min " + seconds % SECONDS + " s";
        }
        return hours < HOURS
                ? hours + " h " + minutes % MINUTES + " min"
                : hours / HOURS + " d " + hours % HOURS + " h";
    }

    /** {@return the span since the time as an element, which the script keeps up to date} */
    static String forSpan(Instant from, Instant now) {
        return "<time class=f datetime=\"" + TIME.format(from) + "\">" + span(Duration.between(from, now)) + "</time>";
    }

    /** {@return the time as an element, with such as {@code 3 min 12 s ago} or {@code in 5 s}} */
    static String relative(Instant time, Instant now) {
        String distance = time.isAfter(now)
                ? "in " + span(Duration.between(now, time))
                : span(Duration.between(time, now)) + " ago";
        return "<time>" + TIME.format(time) + "</time> " + distance;
    }

    /** {@return such as {@code 12 ms} or {@code 12 s}} */
    static String took(Duration took) {
        long millis = took.toMillis();
        return millis < FEW_MILLIS ? millis + " ms" : span(took);
    }

    /** {@return such as {@code 100 %} or {@code 99.98 %}; a share below 1 is never 100 %} */
    static String percent(double share) {
        double percent = Math.floor(share * PERCENT * PERCENT) / PERCENT;
        return percent == Math.rint(percent)
                ? (long) percent + " %"
                : String.format(Locale.ROOT, "%.2f", percent) + " %";
    }

    /** {@return the state of a check, as a word at the begin of a sentence} */
    static String state(CheckState state) {
        String name = state.toString();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@return the number with its noun} */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
