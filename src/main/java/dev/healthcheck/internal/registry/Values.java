package dev.healthcheck.internal.registry;

import dev.healthcheck.Check;
import dev.healthcheck.Section;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Follows what a method answered to what it means: a stage to its value, a check to its result, a section to its data. */
public final class Values {
    /** A check may answer a stage of a check; what goes on for longer leads round in a circle. */
    private static final int LONGEST_WAY = 5;

    private Values() {}

    public static @Nullable Object settle(@Nullable Object answer) throws Exception {
        Object value = answer;
        for (int step = 0; step < LONGEST_WAY && isOnTheWay(value); step++) {
            value = follow(value);
        }
        if (isOnTheWay(value)) {
            throw new IllegalStateException(
                    "answers with itself: " + value.getClass().getName());
        }
        return value;
    }

    private static boolean isOnTheWay(@Nullable Object value) {
        return value instanceof CompletionStage || value instanceof Check || value instanceof Section;
    }

    private static @Nullable Object follow(@Nullable Object value) throws Exception {
        if (value instanceof CompletionStage<?> stage) {
            return valueOf(stage);
        }
        return value instanceof Check check ? check.check() : value instanceof Section section ? section.data() : value;
    }

    /** Not every stage can become a future itself. */
    private static @Nullable Object valueOf(CompletionStage<?> stage) throws Exception {
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        stage.whenComplete((value, thrown) -> {
            if (thrown == null) {
                future.complete(value);
            } else {
                future.completeExceptionally(thrown);
            }
        });
        return future.get();
    }
}
