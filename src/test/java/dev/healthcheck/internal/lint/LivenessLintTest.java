package dev.healthcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivenessLintTest {
    private static final String DATA_SOURCE = "javax.sql.DataSource";
    private static final String INJECTED = "injects javax.sql.DataSource, a database";
    private static final String OPENED = "calls java.net.URL.openStream, a network connection";

    /** A bean with two checks, of which one uses the database. */
    private static final Compiled BEAN = Compiled.of("""
            package com.acme;
            import javax.sql.DataSource;
            class Checks {
                DataSource orders;
                boolean database() throws Exception { return orders.getConnection().isValid(1); }
                boolean given(DataSource source) { return source != null; }
                boolean heap() { return Runtime.getRuntime().freeMemory() > 1; }
                boolean byHelper() throws Exception { return helper(); }
                private boolean helper() throws Exception { return orders.getConnection().isValid(1); }
                native boolean outside();
            }
            """);

    private static List<String> reasonsOf(String method) {
        return BEAN.lint().reasons(check(method, List.of(DATA_SOURCE)));
    }

    private static LintedCheck check(String method, List<String> ofBean) {
        return new LintedCheck(
                method,
                "com.acme.Checks#" + method + "()",
                ofBean,
                List.of(),
                new MethodName("com.acme.Checks", method, List.of()));
    }

    @Test
    void anInjectedTypeThatTheMethodUsesIsAReason() {
        assertThat(reasonsOf("database"))
                .containsExactly(INJECTED, "calls javax.sql.DataSource.getConnection, a database");
    }

    @Test
    void theReasonIsTrueOfAMethodThatDoesNotUseWhatTheBeanInjects() {
        assertThat(reasonsOf("heap"))
                .containsExactly("its bean " + INJECTED + ", which the method itself does not use");
    }

    @Test
    void otherMethodsAreNotFollowed() {
        assertThat(reasonsOf("byHelper"))
                .containsExactly("its bean " + INJECTED + ", which the method itself does not use");
    }

    @Test
    void theReasonSaysNothingOfAMethodThatCannotBeRead() {
        assertThat(reasonsOf("missing")).containsExactly("its bean " + INJECTED);
        assertThat(new LivenessLint(name -> null).reasons(check("database", List.of(DATA_SOURCE))))
                .containsExactly("its bean " + INJECTED);
        assertThat(BEAN.lint().reasons(new LintedCheck("a", "A#b", List.of(DATA_SOURCE), List.of(), null)))
                .containsExactly("its bean " + INJECTED);
    }

    @Test
    void aParameterIsAReasonInAnyCase() {
        LintedCheck given = new LintedCheck(
                "given",
                "com.acme.Checks#given(javax.sql.DataSource)",
                List.of(DATA_SOURCE),
                List.of(DATA_SOURCE),
                new MethodName("com.acme.Checks", "given", List.of(DATA_SOURCE)));

        assertThat(BEAN.lint().reasons(given)).containsExactly(INJECTED);
    }

    @Test
    void aMethodWithoutCodeHasNoReason() {
        assertThat(BEAN.reasons("com.acme.Checks", "outside")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.inject.Provider<javax.sql.DataSource>",
                "java.util.Map<java.lang.String, ? extends javax.sql.DataSource>",
                "javax.sql.DataSource[]",
                "javax.sql.DataSource..."
            })
    void aTypeWithinAnotherIsInjectedToo(String type) {
        assertThat(BEAN.lint().reasons(new LintedCheck("a", "A#b", List.of(), List.of(type), null)))
                .containsExactly(INJECTED);
    }

    @Test
    void aCheckWithinTheProcessHasNoWarning() {
        assertThat(BEAN.lint().warning(check("heap", List.of("com.acme.Clock", "java.lang.String"))))
                .isNull();
    }

    @Test
    void theWarningNamesCheckAndPlaceAndReasons() {
        assertThat(BEAN.lint().warning(check("database", List.of(DATA_SOURCE))))
                .isEqualTo("the liveness check 'database' on com.acme.Checks#database() depends on something that a"
                        + " restart of this process does not repair: injects javax.sql.DataSource, a database;"
                        + " calls javax.sql.DataSource.getConnection, a database");
    }

    @Test
    void theBodiesOfLambdasBelongToTheMethod() {
        Compiled compiled = Compiled.of("""
                import java.net.URL;
                import java.util.concurrent.*;
                class A {
                    Callable<Object> check(URL url) { return () -> call(() -> url.openStream()); }
                    Object call(Callable<?> inner) throws Exception { return inner.call(); }
                    Callable<Object> reference(URL url) { return url::openStream; }
                    Callable<Object> create() { return java.net.Socket::new; }
                    Callable<Object> other() { return this::helper; }
                    Object helper() throws Exception { return new URL("file:x").openStream(); }
                    Runnable endless() { return () -> endless().run(); }
                }
                """);

        assertThat(compiled.reasons("A", "check", "java.net.URL")).containsExactly(OPENED);
        assertThat(compiled.reasons("A", "reference", "java.net.URL")).containsExactly(OPENED);
        assertThat(compiled.reasons("A", "create")).containsExactly("creates java.net.Socket, a network connection");
        assertThat(compiled.reasons("A", "other")).isEmpty();
        assertThat(compiled.reasons("A", "endless")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lambda", "reference", "anonymous"})
    void theCheckThatAProducerMakesBelongsToIt(String producer) {
        Compiled compiled = Compiled.of(
                """
                import dev.healthcheck.*;
                import java.net.URL;
                class A {
                    Check lambda() { return () -> CheckResult.passed(new URL("file:x").openStream()); }
                    Check reference() { return this::open; }
                    CheckResult open() throws Exception { return CheckResult.passed(new URL("file:x").openStream()); }
                    Check anonymous() {
                        return new Check() {
                            public CheckResult check() throws Exception { return open(); }
                            CheckResult open() { return null; }
                        };
                    }
                }
                """.replace("return open(); }\n", "return CheckResult.passed(new URL(\"file:x\").openStream()); }\n"));

        assertThat(compiled.reasons("A", producer)).containsExactly(OPENED);
    }

    @Test
    void theMethodOfACheckClassMayBeInAClassAbove() {
        Compiled compiled = Compiled.of(
                """
                import dev.healthcheck.*;
                abstract class Base implements Check {
                    public CheckResult check() throws Exception {
                        return CheckResult.passed(new java.net.URL("file:x").openStream());
                    }
                }
                """, "class Middle extends Base { }", "class Leaf extends Middle { void check(int other) { } }");

        assertThat(compiled.lint()
                        .reasons(new LintedCheck(
                                "leaf", "Leaf", List.of(), List.of(), MethodName.ofCheckClass("Middle"))))
                .containsExactly(OPENED);
    }

    @Test
    void ofMethodsWithOneNameTheParametersDecide() {
        Compiled compiled = Compiled.of("""
                import java.util.*;
                class A {
                    static class Inner { }
                    void check(int a, long[][] b, List<String> c, Inner d) throws Exception { new java.net.URL("file:x").openStream(); }
                    void check() { }
                    void check(int a, long[] b, List<String> c, Inner d) { }
                    <T extends Number> void generic(T t) throws Exception { new java.net.URL("file:x").openStream(); }
                }
                """);

        assertThat(compiled.reasons("A", "check")).isEmpty();
        assertThat(compiled.reasons("A", "check", "int", "long[]", "java.util.List", "A.Inner"))
                .isEmpty();
        for (List<String> names : List.of(
                List.of("int", "long[][]", "java.util.List<java.lang.String>", "A.Inner"),
                List.of("int", "[[J", "java.util.List", "A$Inner"),
                List.of("int", "long[]...", "java.util.List<? extends java.util.Map<?, ?>>", "A$Inner"))) {
            assertThat(compiled.reasons("A", "check", names.toArray(String[]::new)))
                    .containsExactly(OPENED);
        }
        assertThat(compiled.reasons("A", "generic", "T")).containsExactly(OPENED);
    }

    @Test
    void aCallIsTheReasonRatherThanAnotherUseOfItsKind() {
        Compiled compiled = Compiled.of("""
                class A {
                    java.sql.Connection connection;
                    Object field() { return connection; }
                    Object fieldAndCall() throws Exception { return connection.getSchema(); }
                    Object cast(Object o) { return (java.sql.Connection) o; }
                    Object literal() { return java.sql.Connection.class; }
                    Object array() { return new java.sql.Connection[1]; }
                    Object test(Object o) { return o instanceof java.sql.Connection; }
                    Object create() throws Exception { return new java.net.Socket("a", 1); }
                    Object two() throws Exception { java.net.InetAddress.getByName("a"); return connection; }
                }
                """);

        assertThat(compiled.reasons("A", "field"))
                .containsExactly("uses a field of type java.sql.Connection, a database");
        assertThat(compiled.reasons("A", "fieldAndCall"))
                .containsExactly("calls java.sql.Connection.getSchema, a database");
        assertThat(compiled.reasons("A", "create")).containsExactly("creates java.net.Socket, a network connection");
        assertThat(compiled.reasons("A", "two"))
                .containsExactly(
                        "calls java.net.InetAddress.getByName, a name look-up in the network",
                        "uses a field of type java.sql.Connection, a database");
        for (String method : List.of("cast", "literal", "array", "test")) {
            assertThat(compiled.reasons("A", method, method.matches("cast|test") ? "java.lang.Object" : ""))
                    .as(method)
                    .containsExactly("names java.sql.Connection, a database");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "java.sql.Timestamp, false",
        "java.sql.SQLException, false",
        "java.net.URL, false",
        "java.net.URI, false",
        "java.net.InetAddress, false",
        "javax.sqlite.Other, false",
        "java.lang.String, false",
        "com.acme.Database, false",
        "java.net.SocketOptions, false",
        "java.net.Socket, true",
        "java.net.Socket$Inner, true",
    })
    void aNameThatOnlyResemblesIsNoReason(String type, boolean isReason) {
        assertThat(Kinds.ofType(type).isPresent()).isEqualTo(isReason);
    }

    @Test
    void theClassFilesOfAClassLoaderAreRead() {
        LintedCheck self = new LintedCheck(
                "self",
                "LivenessLintTest",
                List.of(),
                List.of(),
                new MethodName(Sample.class.getName(), "check", List.of()));

        assertThat(LivenessLint.of(LivenessLintTest.class.getClassLoader()).reasons(self))
                .containsExactly(OPENED);
    }

    static final class Sample {
        Object check() throws IOException {
            return URI.create("file:x").toURL().openStream();
        }
    }
}
