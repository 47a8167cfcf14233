package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.Check;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionalApiTest {
    /** A class loader of an application whose server lacks APIs. */
    private static final class Bare extends ClassLoader {
        private static final String OURS = Resources.class.getPackageName();

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.matches("(jakarta\\.(jms|mail|persistence)|javax\\.cache)\\..*")) {
                throw new ClassNotFoundException(name);
            }
            return name.startsWith(OURS) ? ours(name) : super.loadClass(name, resolve);
        }

        private Class<?> ours(String name) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cache, cache, 'this server has no JCache (javax.cache)'",
        "jms, jndi-name, 'this server has no Jakarta Messaging (jakarta.jms)'",
        "jpa, jndi-name, 'this server has no Jakarta Persistence (jakarta.persistence)'",
        "mail, jndi-name, 'this server has no Jakarta Mail (jakarta.mail)'",
    })
    void anAbsentApiFailsEachRunAndNothingElse(String type, String option, String message) throws Exception {
        CheckType found = (CheckType) new Bare()
                .loadClass(Resources.class.getName())
                .getMethod("type", String.class)
                .invoke(null, type);
        Check check = found.create(CheckOptions.of(found.options(), Map.of(option, "it")));

        assertThat(found.getClass()).isNotEqualTo(ResourceType.class);
        assertThatThrownBy(check::check).isInstanceOf(IOException.class).hasMessageStartingWith(message);
        assertThatThrownBy(check::check).hasMessageStartingWith(message);
    }
}
