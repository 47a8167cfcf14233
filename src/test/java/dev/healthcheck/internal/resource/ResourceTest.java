package dev.healthcheck.internal.resource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.util.concurrent.ForkJoinPool;
import javax.naming.NamingException;
import org.junit.jupiter.api.Test;

class ResourceTest {
    private static final String DEFAULT = "java:comp/DefaultDataSource";

    @Test
    void aNameThatIsNotBoundSaysWhereToDefineIt() {
        try (FakeNames names = FakeNames.inUse()) {
            assertThat(names).isNotNull();
            assertThat(ReadyMade.message(Running.named("database")))
                    .isEqualTo("no resource named " + DEFAULT + ": is it defined in the server or in web.xml?");
        }
    }

    @Test
    void anotherErrorOfTheServerIsQuoted() {
        try (FakeNames names = FakeNames.inUse()) {
            NamingException outer = new NamingException("Lookup failed in a context with many properties");
            outer.initCause(new NamingException("the pool is not started"));
            names.bind(DEFAULT, outer);

            assertThat(ReadyMade.message(Running.named("database")))
                    .endsWith("is it defined in the server or in web.xml? 'the pool is not started'");
        }
    }

    @Test
    void eachRunLooksTheNameUpAgain() {
        try (FakeNames names = FakeNames.inUse()) {
            assertThat(Running.named("database").state()).isEqualTo(CheckState.FAILED);

            names.bind(DEFAULT, new FakeDatabase().dataSource());

            assertThat(Running.named("database").state()).isEqualTo(CheckState.PASSED);
        }
    }

    @Test
    void anObjectOfAnotherClassIsNamed() {
        try (FakeNames names = FakeNames.inUse()) {
            names.bind(DEFAULT, "a text");

            assertThat(ReadyMade.message(Running.named("database")))
                    .isEqualTo(DEFAULT + " is a java.lang.String, not a DataSource: is it the right name?");
        }
    }

    @Test
    void aProcessWithoutJndiSaysSo() {
        assertThat(ReadyMade.message(Running.named("database"))).contains("this process has no JNDI");
    }

    @Test
    void aGivenObjectNeedsNoName() {
        assertThat(Resources.using("database", "x").options())
                .noneMatch(option -> option.name().equals("jndi-name"));
        assertThat(requireNonNull(Resources.type("database")).options())
                .anyMatch(option -> option.name().equals("jndi-name"));
    }

    @Test
    void aTypeWithoutAnObjectTakesNone() {
        assertThatThrownBy(() -> Resources.using("ldap", ForkJoinPool.commonPool()))
                .hasMessageContaining("the type 'ldap' uses no object");
    }
}
