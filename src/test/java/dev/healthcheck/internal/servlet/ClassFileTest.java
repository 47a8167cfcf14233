package dev.healthcheck.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClassFileTest {
    static class Base {}

    static class BaseOfOthers {}

    @Deprecated
    static class Annotated {}

    static class Extending extends BaseOfOthers {}

    @Test
    void annotationsAndSuperclassesAreNamed() {
        assertThat(named(Annotated.class, Deprecated.class, Base.class)).containsExactly("java.lang.Deprecated");
        assertThat(named(Extending.class, BaseOfOthers.class)).containsExactly(BaseOfOthers.class.getName());
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsAnother() {
        assertThat(named(Extending.class, Base.class)).isEmpty();
    }

    @Test
    void aFileThatHasGoneNamesNothing() {
        assertThat(new ClassFile("Gone", () -> null).typesNamed(Set.of("Base"))).isEmpty();
        assertThat(new ClassFile("Broken", () -> {
                            throw new IOException("gone");
                        })
                        .typesNamed(Set.of("Base")))
                .isEmpty();
    }

    private static Set<String> named(Class<?> type, Class<?>... types) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        ClassFile classFile = new ClassFile(type.getName(), () -> ClassFileTest.class.getResourceAsStream(file));
        return classFile.typesNamed(Set.of(types).stream().map(Class::getName).collect(Collectors.toUnmodifiableSet()));
    }
}
