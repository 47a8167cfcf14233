package dev.healthcheck.internal.http;

/** Says what to do about an answer with an unwanted code. */
final class Advice {
    private Advice() {}

    /**
     * {@return a sentence about the answer}
     *
     * @param login the options to look at if the server demands another login
     */
    static String of(Answer answer, String login) {
        Head head = answer.head();
        String reason = head.reason().isEmpty() ? "" : " " + Quote.of(head.reason());
        return "%s answered %d%s: %s"
                .formatted(
                        answer.url(), head.code(), reason, head.isRedirect() ? redirect(answer) : advice(head, login));
    }

    private static String redirect(Answer answer) {
        String target;
        try {
            target = answer.url().resolve(answer.head().header("location")).toString();
        } catch (IllegalArgumentException bad) {
            target = "an address that cannot be read";
        }
        return "it redirects to %s; if that is no login page, set the option redirects, or ask that address"
                .formatted(target);
    }

    private static String advice(Head head, String login) {
        return switch (head.code()) {
            case 401 -> login;
            case 403 -> "the caller may not see this address; grant it to the user of the check";
            case 404 -> "is the path right, and is the application deployed?";
            case 405 -> "the server does not allow this method at this address; see the option method";
            case 407 -> "the proxy demands a login, which the check cannot send; allow this host at the proxy";
            case 421 -> "the server is not for this host; is the name in the address right?";
            case 429 -> "the server has too many requests; let the check run less often by every or success-ttl";
            case 502, 503, 504 -> "it does not serve requests now; does it start, or is a server behind it down?";
            default ->
                head.code() >= 500
                        ? "the server has an error; see its log"
                        : "is this the right address, and does the option status allow what it answers?";
        };
    }
}
