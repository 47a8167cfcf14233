package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.naming.NameNotFoundException;
import org.junit.jupiter.api.Test;

class ResourcesSectionTest {
    private static final String CONTEXT = "javax.naming.Context";

    private final Map<String, Map<String, String>> tree = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    /** The names of the tree. */
    private final class Names implements NamingSource {
        @Override
        public Map<String, String> list(String context) throws Exception {
            if (!tree.containsKey(context)) {
                throw new NameNotFoundException(context);
            }
            return tree.get(context);
        }

        @Override
        public String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }

    @Test
    void aServerWithoutNamesShowsNone() {
        assertThat(data()).isEqualTo(Map.of("data_sources", List.of(), "names", Map.of(), "complete", true));
    }

    @Test
    void namesBelowContextsAreShownWithTheirPaths() {
        tree.put("java:app", Map.of("jdbc", CONTEXT, "AppName", "java.lang.String"));
        tree.put("java:app/jdbc", Map.of("orders", "com.acme.PooledDataSource"));

        assertThat(data())
                .containsEntry("data_sources", List.of("java:app/jdbc/orders"))
                .containsEntry(
                        "names",
                        Map.of(
                                "java:app",
                                Map.of("AppName", "java.lang.String", "jdbc/orders", "com.acme.PooledDataSource")));
    }

    @Test
    void aDataSourceIsKnownByItsClassOrItsUsualName() {
        tree.put(
                "java:module",
                Map.of("a", "com.acme.Pool$DataSource40", "DefaultDataSource", "java.lang.Object", "mail", "x.Y"));
        tree.put("java:app", Map.of("jdbc/orders", "java.lang.Object", "jdbcx", "java.lang.Object"));

        assertThat(data())
                .containsEntry(
                        "data_sources",
                        List.of("java:module/DefaultDataSource", "java:module/a", "java:app/jdbc/orders"));
    }

    @Test
    void aServerMayListWholeNamesWithoutTheirClasses() {
        tree.put("java:app", Map.of("java:app/env", "com.acme.Naming$BindingsIterator"));
        tree.put("java:app/env", Map.of("java:app/env/limit", "com.acme.Naming$BindingsIterator"));

        assertThat(data()).containsEntry("names", Map.of("java:app", Map.of("env/limit", "unknown")));
    }

    @Test
    void aContextThatCannotBeListedIsShownItself() {
        tree.put("java:app", Map.of("jdbc", CONTEXT));

        assertThat(data()).containsEntry("names", Map.of("java:app", Map.of("jdbc", CONTEXT)));
    }

    @Test
    void theGlobalNamesAreThoseOfThisApplication() {
        texts.put("java:app/AppName", "shop");
        texts.put("java:module/ModuleName", "web");
        tree.put("java:global/shop", Map.of("a", "A"));
        tree.put("java:global/web", Map.of("b", "B"));
        tree.put("java:global", Map.of("other", "Other"));

        assertThat(data())
                .containsEntry(
                        "names", Map.of("java:global/shop", Map.of("a", "A"), "java:global/web", Map.of("b", "B")));
    }

    @Test
    void theNumberOfNamesIsLimited() {
        tree.put(
                "java:module",
                IntStream.range(0, 900).boxed().collect(Collectors.toMap(i -> "n" + i, i -> "java.lang.String")));

        assertThat(((Map<?, ?>) ((Map<?, ?>) data().get("names")).get("java:module")))
                .hasSize(500);
        assertThat(data()).containsEntry("complete", false);
    }

    @Test
    void aContextWithoutAnEndIsLimited() {
        String deep = "java:app";
        for (int i = 0; i < 20; i++) {
            tree.put(deep, Map.of("a", CONTEXT));
            deep += "/a";
        }

        assertThat(data()).containsEntry("names", Map.of("java:app", Map.of("a/a/a/a/a/a/a", CONTEXT)));
    }

    private Map<String, Object> data() {
        return new ResourcesSection(new Names()).data();
    }
}
