package dev.healthcheck.it.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What became of each test. A class that is skipped or fails as a whole counts with each of its tests. */
final class Outcomes {
    private final Set<String> seen = new HashSet<>();
    private final List<String> failed = new ArrayList<>();
    private final Map<String, List<String>> skipped = new TreeMap<>();
    private int passed;

    int passed() {
        return passed;
    }

    List<String> failed() {
        return failed.stream().sorted().toList();
    }

    Map<String, List<String>> skipped() {
        return skipped;
    }

    void skipped(TestPlan plan, TestIdentifier test, String reason) {
        unseen(plan, test).forEach(name -> skip(name, reason));
    }

    void finished(TestPlan plan, TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case ABORTED -> skipped(plan, test, reason(result));
            case FAILED -> fail(plan, test);
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    passed += unseen(plan, test).size();
                }
            }
        }
    }

    private void fail(TestPlan plan, TestIdentifier test) {
        List<String> names = unseen(plan, test);
        failed.addAll(names.isEmpty() ? List.of(name(test)) : names);
    }

    private void skip(String name, String reason) {
        skipped.computeIfAbsent(reason, key -> new ArrayList<>()).add(name);
    }

    /** {@return the names of the tests in it that have no outcome yet; a method whose cases are made later is one} */
    private List<String> unseen(TestPlan plan, TestIdentifier test) {
        Set<TestIdentifier> all = new HashSet<>(plan.getDescendants(test));
        all.add(test);
        return all.stream()
                .filter(each -> each.isTest() || plan.getChildren(each).isEmpty() && isMethod(each))
                .filter(each -> seen.add(each.getUniqueId()))
                .map(Outcomes::name)
                .sorted()
                .toList();
    }

    private static boolean isMethod(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).isPresent();
    }

    private static String reason(TestExecutionResult result) {
        return result.getThrowable()
                .map(Throwable::getMessage)
                .map(message -> message.replaceFirst("^Assumption failed: ", ""))
                .orElse("no reason");
    }

    /** {@return such as {@code FormatsIT.eachFormat[2]}} */
    private static String name(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return simple(method.getClassName()) + "." + method.getMethodName() + number(test);
        }
        return source instanceof ClassSource type ? simple(type.getClassName()) : test.getDisplayName();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static String number(TestIdentifier test) {
        return test.getUniqueId()
                .replaceFirst("^.*/\\[test-template-invocation:#(\\d+)]$|^.*$", "[$1]")
                .replace("[]", "");
    }
}
