package dev.healthcheck.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.HealthCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class UnseeingBeansTest {
    private final UnseeingBeans unseeing = new UnseeingBeans(HealthCheck.class);

    static class Annotated {
        @HealthCheck
        boolean works() {
            return true;
        }
    }

    static class Plain {
        boolean works() {
            return true;
        }
    }

    /** An archive that has the classes, and sees those of its parent. */
    private static final class Archive extends ClassLoader {
        Archive(ClassLoader parent) {
            super(parent);
        }

        Class<?> define(Class<?> type) {
            String file = type.getName().replace('.', '/') + ".class";
            try (InputStream stream = UnseeingBeansTest.class.getClassLoader().getResourceAsStream(file)) {
                assertThat(stream).isNotNull();
                byte[] bytes = stream.readAllBytes();
                return defineClass(type.getName(), bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return UnseeingBeansTest.class.getClassLoader().getResourceAsStream(name);
        }
    }

    private static Class<?> inArchiveWithoutLibrary(Class<?> type) {
        return new Archive(ClassLoader.getPlatformClassLoader()).define(type);
    }

    @Test
    void namesABeanWhoseAnnotationTheJvmIgnores() {
        assertThat(unseeing.problemOf(inArchiveWithoutLibrary(Annotated.class)))
                .startsWith(Annotated.class.getName() + " has an annotation of the library")
                .endsWith("allowed: a check in a WAR that injects the bean");
    }

    @Test
    void saysNothingOfABeanWithoutAnnotations() {
        assertThat(unseeing.problemOf(inArchiveWithoutLibrary(Plain.class))).isNull();
    }

    @Test
    void saysNothingOfABeanThatSeesTheLibrary() {
        Archive archive = new Archive(getClass().getClassLoader());

        assertThat(unseeing.problemOf(archive.define(Annotated.class))).isNull();
    }

    @Test
    void saysNothingOfTheApplicationItselfAndOfTheJdk() {
        assertThat(unseeing.problemOf(Annotated.class)).isNull();
        assertThat(unseeing.problemOf(String.class)).isNull();
    }
}
