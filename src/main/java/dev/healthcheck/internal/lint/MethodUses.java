package dev.healthcheck.internal.lint;

import dev.healthcheck.internal.lint.ClassCode.Method;
import dev.healthcheck.internal.lint.ConstantPool.Member;
import dev.healthcheck.internal.lint.Use.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The uses of types in the code of one method. The bodies of its lambdas belong to it, and so does a {@code Check} that
 * it makes by a method reference or an anonymous class. Other methods that it calls do not.
 */
final class MethodUses {
    private static final String CHECK = "Ldev/healthcheck/Check;";
    private static final String CHECK_METHOD = "()Ldev/healthcheck/CheckResult;";
    private static final Pattern ANONYMOUS = Pattern.compile("\\$\\d+");

    private final Function<String, @Nullable ClassCode> classes;
    private final List<Use> uses = new ArrayList<>();
    private final Deque<Part> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    private MethodUses(Function<String, @Nullable ClassCode> classes) {
        this.classes = classes;
    }

    /**
     * {@return the uses in the order of the code}
     *
     * @param classes returns the class of a name with slashes; null for a class that cannot be read
     * @throws RuntimeException if the code is malformed
     */
    static List<Use> of(ClassCode type, Method method, Function<String, @Nullable ClassCode> classes) {
        MethodUses found = new MethodUses(classes);
        found.open(type, method);
        while (!found.open.isEmpty()) {
            Part part = found.open.remove();
            Instructions.visit(part.method.code(), (opcode, index) -> found.add(part.type, opcode, index));
        }
        return found.uses;
    }

    private void open(ClassCode type, Method method) {
        if (seen.add(type.name() + "." + method.name() + method.descriptor())) {
            open.add(new Part(type, method));
        }
    }

    private void add(ClassCode type, int opcode, int index) {
        if (opcode == Instructions.INVOKEDYNAMIC) {
            addDynamic(type, index);
        } else if (opcode >= Instructions.GETSTATIC && opcode <= Instructions.INVOKEINTERFACE) {
            add(type.constants().member(index));
        } else if (opcode == Instructions.NEW) {
            addNew(type, type.constants().className(index));
        } else if (type.constants().isClass(index)) {
            add(Way.NAMES, type.constants().className(index), "");
        }
    }

    private void add(Way way, String internal, String member) {
        uses.add(new Use(way, TypeNames.element(internal), member));
    }

    private void add(Member member) {
        if (!member.isMethod()) {
            add(Way.FIELD, member.descriptor(), "");
        } else if (!member.name().equals("<init>")) {
            add(Way.CALLS, member.owner(), member.name());
        }
    }

    private void addNew(ClassCode type, String created) {
        add(Way.CREATES, created, "");
        if (created.startsWith(type.name())
                && ANONYMOUS.matcher(created.substring(type.name().length())).matches()) {
            ClassCode anonymous = classes.apply(created);
            if (anonymous != null) {
                anonymous.method("check", CHECK_METHOD).ifPresent(check -> open(anonymous, check));
            }
        }
    }

    private void addDynamic(ClassCode type, int index) {
        ConstantPool constants = type.constants();
        boolean makesCheck = constants.dynamicDescriptor(index).endsWith(")" + CHECK);
        for (int argument : type.argumentsOfBootstrap(constants.bootstrapOf(index))) {
            if (constants.isMethodHandle(argument)) {
                Member member = constants.handleMember(argument);
                if (member.owner().equals(type.name())) {
                    openOwn(type, member, makesCheck);
                } else if (member.name().equals("<init>")) {
                    add(Way.CREATES, member.owner(), "");
                } else {
                    add(member);
                }
            }
        }
    }

    private void openOwn(ClassCode type, Member member, boolean makesCheck) {
        if (makesCheck || member.name().contains("lambda$")) {
            type.method(member.name(), member.descriptor()).ifPresent(method -> open(type, method));
        }
    }

    private record Part(ClassCode type, Method method) {}
}
