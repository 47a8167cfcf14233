package dev.healthcheck.internal.http;

import dev.healthcheck.internal.settings.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Codes of answers, such as {@code 200,204,300-399}. */
record StatusRanges(List<Range> ranges) {
    /** The codes from one to another, both included. */
    private record Range(int from, int to) {
        @Override
        public String toString() {
            return from == to ? Integer.toString(from) : from + "-" + to;
        }
    }

    static final Parser<StatusRanges> PARSER =
            new Parser<>("codes and ranges from 100 to 599, such as 200,204,300-399", StatusRanges::of);

    private static StatusRanges of(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            int from = Parser.number(ends[0], 100, 599);
            ranges.add(new Range(from, ends.length == 1 ? from : Parser.number(ends[1], from, 599)));
        }
        return new StatusRanges(List.copyOf(ranges));
    }

    boolean has(int code) {
        return ranges.stream().anyMatch(range -> code >= range.from && code <= range.to);
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
