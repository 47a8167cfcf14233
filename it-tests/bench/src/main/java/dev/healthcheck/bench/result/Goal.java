package dev.healthcheck.bench.result;

/** What a number should be. */
public record Goal(String text, double least, double most) {
    public static final Goal NONE = new Goal("", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public static Goal atLeast(double least) {
        return new Goal("≥ " + Numbers.text(least), least, Double.POSITIVE_INFINITY);
    }

    public static Goal atMost(double most) {
        return new Goal("≤ " + Numbers.text(most), Double.NEGATIVE_INFINITY, most);
    }

    boolean isMetBy(double value) {
        return value >= least && value <= most;
    }
}
