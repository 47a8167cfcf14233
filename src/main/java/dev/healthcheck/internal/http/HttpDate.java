package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The clock of a server of HTTP: the header {@code Date} of an answer with any code. It counts whole seconds. */
record HttpDate(Client client, Url url) implements ClockSource {

    @Override
    public ClockReading read(Deadline deadline) throws IOException {
        Instant asked = Instant.now();
        long start = System.nanoTime();
        try (Answer answer = client.send(Request.of("HEAD", url, List.of()), deadline)) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return ClockReading.between(url.toString(), date(answer), Duration.ofSeconds(1), asked, elapsed);
        }
    }

    private static Instant date(Answer answer) throws IOException {
        String date = answer.head().header("date");
        if (date.isEmpty()) {
            throw new IOException("%s answered without a header Date: ask another server".formatted(answer.url()));
        }
        String age = answer.head().header("age");
        if (!age.isEmpty() && !age.equals("0")) {
            throw new IOException("%s answered from a cache, %s seconds old: ask an address that no cache keeps"
                    .formatted(answer.url(), Quote.of(age)));
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeParseException bad) {
            throw new IOException(
                    "%s answered the date '%s', which is no date of HTTP: ask another server"
                            .formatted(answer.url(), Quote.of(date)),
                    bad);
        }
    }
}
