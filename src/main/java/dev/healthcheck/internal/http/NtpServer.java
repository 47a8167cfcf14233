package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Datagram;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.internal.network.Endpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A server of the Network Time Protocol. One packet asks it, and one answers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5905">RFC 5905</a>
 */
record NtpServer(Endpoint endpoint) implements ClockSource {
    private static final int LENGTH = 48;
    private static final int VERSION_4_CLIENT = 0x23;
    private static final int ORIGIN = 24;
    private static final int RECEIVED = 32;
    private static final int SENT = 40;
    private static final int SERVER_MODE = 4;
    private static final int NOT_SYNCHRONISED = 3;
    private static final int FIRST_BAD_STRATUM = 16;
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
    private static final long ERA = 1L << 32;

    @Override
    public ClockReading read(Deadline deadline) throws IOException {
        // A random number instead of the time tells the server nothing, and no stranger can guess the answer to it.
        long cookie = ThreadLocalRandom.current().nextLong();
        ByteBuffer request = ByteBuffer.allocate(LENGTH);
        request.put(0, (byte) VERSION_4_CLIENT).putLong(SENT, cookie);
        Instant asked = Instant.now();
        long start = System.nanoTime();
        ByteBuffer answer = ByteBuffer.wrap(Datagram.ask(
                endpoint,
                request.array(),
                bytes -> bytes.length >= LENGTH && ByteBuffer.wrap(bytes).getLong(ORIGIN) == cookie,
                deadline));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        requireGood(answer);
        return reading(answer, asked, elapsed);
    }

    private void requireGood(ByteBuffer answer) throws IOException {
        int first = answer.get(0) & 0xff;
        int stratum = answer.get(1) & 0xff;
        if ((first & 7) != SERVER_MODE) {
            throw new IOException("%s answered no NTP: is the port right?".formatted(endpoint));
        }
        if (stratum == 0) {
            byte[] code = new byte[4];
            answer.get(12, code);
            throw new IOException(kiss(new String(code, StandardCharsets.US_ASCII)));
        }
        if (first >> 6 == NOT_SYNCHRONISED || stratum >= FIRST_BAD_STRATUM || answer.getLong(SENT) == 0) {
            throw new IOException("the NTP server %s does not know the time itself: does it reach its own servers?"
                    .formatted(endpoint));
        }
    }

    private String kiss(String code) {
        String advice = switch (code) {
            case "RATE" -> "it has too many requests; let the check run less often by every or success-ttl";
            case "DENY", "RSTR" -> "it does not serve this machine; use a server that does";
            default -> "it refuses the request; use another server";
        };
        return "the NTP server %s answered '%s': %s".formatted(endpoint, Quote.of(code), advice);
    }

    private ClockReading reading(ByteBuffer answer, Instant asked, Duration elapsed) {
        Instant received = time(answer.getLong(RECEIVED), asked);
        Instant sent = time(answer.getLong(SENT), asked);
        // The time in the server does not belong to the way. A server whose clock jumps meanwhile says a bad one.
        Duration inServer = Duration.between(received, sent);
        boolean isPlausible = !inServer.isNegative() && inServer.compareTo(elapsed) <= 0;
        Duration way = isPlausible ? elapsed.minus(inServer) : elapsed;
        return ClockReading.between("ntp " + endpoint, isPlausible ? received : sent, Duration.ZERO, asked, way);
    }

    /** {@return the time of a timestamp} Its seconds begin again every 136 years: it is the time next to ours. */
    private static Instant time(long timestamp, Instant near) {
        long seconds = (timestamp >>> 32) - SECONDS_1900_TO_1970;
        long eras = Math.round((near.getEpochSecond() - seconds) / (double) ERA);
        long nanos = ((timestamp & 0xffff_ffffL) * 1_000_000_000L) >>> 32;
        return Instant.ofEpochSecond(seconds + eras * ERA, nanos);
    }
}
