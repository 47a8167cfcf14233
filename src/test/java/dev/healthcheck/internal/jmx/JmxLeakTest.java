package dev.healthcheck.internal.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JmxLeakTest {
    private static final int MOST_COLLECTIONS = 100;

    @Test
    void theClassLoaderOfTheApplicationGoesAfterTheEnd() throws Exception {
        WeakReference<ClassLoader> loader = loaderOfAnApplicationThatEnded();

        for (int i = 0; i < MOST_COLLECTIONS && loader.get() != null; i++) {
            System.gc();
        }

        assertThat(loader.get()).isNull();
    }

    private static WeakReference<ClassLoader> loaderOfAnApplicationThatEnded() throws Exception {
        URL classes = JmxBeans.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> readings = loader.loadClass(Readings.class.getName());
            Class<?> beans = loader.loadClass(JmxBeans.class.getName());
            assertThat(beans).isNotSameAs(JmxBeans.class);
            Supplier<String> text = () -> "text";
            Function<String, Object> none = name -> null;
            Consumer<String> troubles = trouble -> {
                throw new AssertionError(trouble);
            };
            Object sources = readings.getConstructor(Supplier.class, Supplier.class, Function.class)
                    .newInstance(text, text, none);
            try (AutoCloseable application =
                    (AutoCloseable) beans.getConstructor(String.class, readings, Consumer.class)
                            .newInstance("leak", sources, troubles)) {
                beans.getMethod("sync", Collection.class).invoke(application, Set.of("a", "b"));
            }
            return new WeakReference<>(loader);
        }
    }
}
