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

    private final List<Format> formats;
    private final Map<Question, Format> known = new ConcurrentHashMap<>();

    private record Question(String accept, int preferred) {}

    Negotiation(List<Format> formats) {
        this.formats = formats.stream().filter(Format::isNegotiated).toList();
    }

    Format choose(String accept, Format preferred) {
        if (accept.equals("*/*")) {
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
