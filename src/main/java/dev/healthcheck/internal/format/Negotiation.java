package dev.healthcheck.internal.format;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses a format by the {@code Accept} header. Among the formats of the same weight, the preferred format wins, and
 * then the order of the formats. A header that accepts no format gets the preferred format, because a health check must
 * not fail for its header.
 */
final class Negotiation {
    /** Clients send few headers, but a stranger may invent many. */
    private static final int KEPT = 64;

    private static final int LONGEST_KEPT = 400;

    /** The begin of the default of {@code HttpURLConnection}: programs send it that know nothing of HTML. */
    private static final String JDK_CLIENT = "text/html, image/gif, image/jpeg, *";

    private final List<Format> formats;
    private final Map<Question, Format> known = new ConcurrentHashMap<>();

    private record Question(String accept, int preferred) {}

    Negotiation(List<Format> formats) {
        this.formats = formats.stream().filter(Format::isNegotiated).toList();
    }

    Format choose(String accept, Format preferred) {
        if (accept.equals("*/*") || accept.startsWith(JDK_CLIENT)) {
            return preferred;
        }
        Question question = new Question(accept, preferred.index());
        Format answer = known.get(question);
        if (answer == null) {
            answer = answer(new AcceptHeader(accept), preferred);
            if (accept.length() <= LONGEST_KEPT && known.size() < KEPT) {
                known.put(question, answer);
            }
        }
        return answer;
    }

    /** {@return whether the header gives the first media type a greater weight than the second} */
    static boolean prefers(String accept, String first, String second) {
        AcceptHeader header = new AcceptHeader(accept);
        return !accept.startsWith(JDK_CLIENT) && header.weightOf(first) > header.weightOf(second);
    }

    private Format answer(AcceptHeader accept, Format preferred) {
        Format best = preferred;
        double weight = weight(accept, preferred);
        for (Format format : formats) {
            double its = weight(accept, format);
            if (its > weight) {
                best = format;
                weight = its;
            }
        }
        return best;
    }

    private static double weight(AcceptHeader accept, Format format) {
        return format.mediaTypes().stream().mapToDouble(accept::weightOf).max().orElse(0);
    }
}
