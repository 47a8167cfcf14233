package dev.healthcheck.internal.page;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.internal.trend.TrendView;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Draws the last results of a check as an inline SVG: a bar for each of the last runs, as high as it took long, then
 * the last hour, then the last day. A failure is a high bar and a success a low one, so that the strip does not need
 * colours. Time without a result stays empty.
 */
final class Strip {
    private static final int WIDTH = 240;
    private static final int RUNS_BOTTOM = 10;
    private static final int RUN_HEIGHT = 6;
    private static final int RUN_WIDTH = 15;
    private static final int RUNS = 16;
    private static final int HOUR_BOTTOM = 20;
    private static final int DAY_BOTTOM = 30;

    /** The height of each state in the hour and in the day. */
    private static final Map<String, Integer> HEIGHTS = Map.of("passed", 4, "degraded", 6, "failed", 9);

    /** Explains the rows of each strip. */
    static final String LEGEND =
            "The rows of each strip: the last 16 runs, as high as they took long; the last hour; the last day.";

    private static final List<String> STATES = List.of("passed", "degraded", "failed");

    private Strip() {}

    /** Writes the strip, and the shares of time up as text. */
    static void write(Html html, TrendView view) {
        List<TrendView.Run> runs = view.lastRuns();
        List<TrendView.Run> last = runs.subList(Math.max(0, runs.size() - RUNS), runs.size());
        html.raw("<svg aria-hidden=true>");
        for (String state : STATES) {
            StringBuilder path = new StringBuilder();
            runs(path, state, last);
            slots(path, state, view.hour().slots(), HOUR_BOTTOM);
            slots(path, state, view.day().slots(), DAY_BOTTOM);
            if (path.length() > 0) {
                html.raw("<path class=")
                        .raw(state)
                        .raw(" d=\"")
                        .raw(path.toString())
                        .raw("\"/>");
            }
        }
        html.raw("</svg><small>");
        share(html, view.hour(), "1 h");
        html.raw(", ");
        share(html, view.day(), "24 h");
        html.raw("</small>");
    }

    private static void share(Html html, TrendView.Window window, String name) {
        if (window.known() == 0) {
            html.raw(name).raw(": unknown");
        } else {
            html.raw(name).raw(": up ").raw(Words.percent(window.up()));
        }
    }

    private static void runs(StringBuilder path, String state, List<TrendView.Run> runs) {
        long longest =
                runs.stream().mapToLong(run -> run.took().toNanos()).max().orElse(0);
        each(state, runs.size(), i -> name(TrendView.Slot.of(runs.get(i).state())), (from, to) -> {
            path.append('M').append(from * RUN_WIDTH).append(' ').append(RUNS_BOTTOM);
            long height = 0;
            int width = 0;
            for (int i = from; i < to; i++) {
                long took = runs.get(i).took().toNanos();
                long its = 1 + (longest == 0 ? 0 : (long) ((double) took / longest * (RUN_HEIGHT - 1)));
                if (its != height) {
                    path.append(width == 0 ? "" : "h" + width).append('v').append(height - its);
                    height = its;
                    width = 0;
                }
                width += RUN_WIDTH;
            }
            path.append('h').append(width).append('v').append(height);
        });
    }

    private static void slots(StringBuilder path, String state, List<TrendView.Slot> slots, int bottom) {
        int height = requireNonNull(HEIGHTS.get(state));
        each(state, slots.size(), i -> name(slots.get(i)), (from, to) -> {
            int left = from * WIDTH / slots.size();
            int right = to * WIDTH / slots.size();
            path.append('M')
                    .append(left)
                    .append(' ')
                    .append(bottom)
                    .append("v-")
                    .append(height);
            path.append('h').append(right - left).append('v').append(height);
        });
    }

    private static String name(TrendView.Slot slot) {
        return switch (slot) {
            case PASSED -> "passed";
            case DEGRADED -> "degraded";
            case FAILED -> "failed";
            case UNKNOWN -> "";
        };
    }

    /** Draws the neighbours from one index up to another. */
    private interface Pen {
        void draw(int from, int to);
    }

    /** Draws each series of neighbours with the state. */
    private static void each(String state, int size, IntFunction<String> stateOf, Pen pen) {
        int from = 0;
        for (int i = 0; i <= size; i++) {
            if (i == size || !stateOf.apply(i).equals(state)) {
                if (i > from) {
                    pen.draw(from, i);
                }
                from = i + 1;
            }
        }
    }
}
