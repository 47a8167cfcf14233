package dev.healthcheck.bench.result;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/** Numbers measured under the same name, in the order in which they were measured. */
public final class Samples {
    private final double[] values;

    public Samples(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        this.values = values.clone();
    }

    public static Samples of(Collection<Double> values) {
        return new Samples(values.stream().mapToDouble(value -> value).toArray());
    }

    public double median() {
        return quantile(0.5);
    }

    /** {@return the number below which that share of all lies, between two of them in proportion} */
    public double quantile(double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** {@return how many times the other's each number is} The n-th of both were measured next to each other. */
    public Samples dividedBy(Samples other) {
        return new Samples(IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] / other.values[i])
                .toArray());
    }

    /** {@return by how much each number exceeds the other's} The n-th of both were measured next to each other. */
    public Samples minus(Samples other) {
        return new Samples(IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - other.values[i])
                .toArray());
    }
}
