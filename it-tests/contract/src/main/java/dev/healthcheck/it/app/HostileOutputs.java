package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Checks that answer what nobody can write as JSON, or hardly. */
@ApplicationScoped
public class HostileOutputs {
    private static final int DEPTH = 5_000;

    /** Cannot be read to the end. */
    public static final class Slow {
        public String getName() throws InterruptedException {
            new CountDownLatch(1).await();
            return "never";
        }
    }

    /** Breaks whoever reads it. */
    public static final class Breaking {
        public String getName() {
            throw new NoClassDefFoundError("com/acme/Missing");
        }
    }

    /** Has a next one, which has a next one. */
    public static final class Link {
        public Link getNext() {
            return new Link();
        }
    }

    /** Has itself for data. */
    public static final class Mirror implements Section {
        @Override
        public Object data() {
            return this;
        }
    }

    /** A number that JSON does not have, further down. */
    public record Measurement(String unit, double value) {}

    @HealthCheck
    double infinity() {
        return Double.NEGATIVE_INFINITY;
    }

    @HealthCheck
    float floatNotANumber() {
        return Float.NaN;
    }

    @HealthCheck
    Object notANumberFurtherDown() {
        return List.of(Map.of("measured", new Measurement("ms", Double.NaN)));
    }

    @HealthCheck
    Optional<String> emptyOptional() {
        return Optional.empty();
    }

    @HealthCheck
    Optional<String> fullOptional() {
        return Optional.of("full");
    }

    @HealthCheck
    Object stream() {
        return Stream.of(1, 2, 3);
    }

    @HealthCheck
    Iterator<Integer> iterator() {
        return List.of(1, 2, 3).iterator();
    }

    @HealthCheck
    Map<String, Object> nullAsKey() {
        Map<String, Object> map = new HashMap<>();
        map.put(null, "value of null");
        return map;
    }

    @HealthCheck
    Map<Object, Object> oddKeys() {
        Map<Object, Object> map = new HashMap<>();
        map.put(1, "one");
        map.put(List.of("a", "list"), Optional.empty());
        return map;
    }

    @HealthCheck
    Map<String, Object> mapOfItself() {
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        return map;
    }

    @HealthCheck
    List<Object> listOfItself() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }

    @HealthCheck
    Object deepLists() {
        Object list = "innermost";
        for (int i = 0; i < DEPTH; i++) {
            list = List.of(list);
        }
        return list;
    }

    @HealthCheck
    Object deepMaps() {
        Object map = "innermost";
        for (int i = 0; i < DEPTH; i++) {
            map = Map.of("deeper", map);
        }
        return map;
    }

    @HealthCheck
    Object deepObjects() {
        return new Link();
    }

    @HealthCheck
    String halfCharacters() {
        return "high \uD83D low \uDE00 end";
    }

    @HealthCheck
    Map<String, String> halfCharacterAsKey() {
        return Map.of("high \uD83D end", "value");
    }

    @HealthCheck
    String controlCharacters() {
        return "\u0000\u0007\u001B[31mred\u009F\uFFFF";
    }

    @HealthCheck
    byte[] bytes() {
        return new byte[] {-1, 0, 1};
    }

    @HealthCheck
    String emptyText() {
        return "";
    }

    @HealthCheck
    List<Object> listOfNulls() {
        return Arrays.asList(null, null);
    }

    @HealthCheck(timeout = "200ms")
    Object getterHangs() {
        return new Slow();
    }

    @HealthCheck
    Object getterThrowsAnError() {
        return new Breaking();
    }

    @HealthCheck
    Object classAsOutput() {
        return String.class;
    }

    @HealthCheck
    CheckResult throwableAsOutput() {
        return CheckResult.failed((Object) new IllegalStateException("as output"));
    }

    @HealthCheck
    CheckResult resultAsOutput() {
        return CheckResult.passed(CheckResult.failed((Object) "inner"));
    }

    @HealthCheck
    CheckResult nothingAsOutput() {
        return CheckResult.passed(null);
    }

    @HealthCheck
    Object lambdaAsOutput() {
        Runnable nothing = () -> {};
        return nothing;
    }

    @HealthCheck
    Object returnsItself() {
        return this;
    }

    @HealthCheck
    Object answersWithASectionOfItself() {
        return new Mirror();
    }

    @HealthCheck
    Object laterAndLaterAndLater() {
        CompletionStage<?> stage = CompletableFuture.completedFuture("at last");
        for (int i = 0; i < 10; i++) {
            stage = CompletableFuture.completedFuture(stage);
        }
        return stage;
    }

    @HealthCheck
    @SuppressWarnings("unchecked")
    CompletionStage<Object> stageThatThrows() {
        return (CompletionStage<Object>) Proxy.newProxyInstance(
                HostileOutputs.class.getClassLoader(),
                new Class<?>[] {CompletionStage.class},
                (proxy, method, args) -> {
                    throw new IllegalStateException("no stage");
                });
    }

    @HealthCheck(timeout = "200ms")
    Future<String> futureThatNobodyRuns() {
        return new FutureTask<>(() -> "never");
    }
}
