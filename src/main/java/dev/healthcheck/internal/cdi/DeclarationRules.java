package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.value.ReturnTypes;
import org.jspecify.annotations.Nullable;

/** The rules for a declaration, and a sentence for each broken rule. */
final class DeclarationRules {
    private DeclarationRules() {}

    /** {@return why the member cannot be a check or section; null if it can} */
    static @Nullable String problemOf(DeclarationType kind, TypeModel type, MemberModel member, String origin) {
        if (member.isMethod() && member.type().name().equals("void")) {
            return voidMethod(kind, origin);
        }
        String scope = member.scope();
        if (scope != null) {
            return scopedMethod(kind, origin, scope);
        }
        String conflict = member.conflict();
        if (conflict != null) {
            return "%s on %s: the member has @%s too, which no producer may have; allowed: a member of its own"
                    .formatted(kind, origin, conflict);
        }
        if (type.isSessionBean() && !member.isBusinessMember()) {
            return "%s on %s: clients of the session bean cannot call it; allowed: a public method, or one of the local"
                            .formatted(kind, origin)
                    + " interface where the bean has one";
        }
        String problem = ReturnTypes.problemOf(member.type());
        return problem == null
                ? null
                : "%s on %s: the %s type %s".formatted(kind, origin, member.isMethod() ? "return" : "field's", problem);
    }

    private static String voidMethod(DeclarationType kind, String origin) {
        return "%s on %s: the method is void, so it cannot say anything; allowed: any other return type"
                .formatted(kind, origin);
    }

    private static String scopedMethod(DeclarationType kind, String origin, String scope) {
        return "%s on %s: the method has the scope @%s, which would keep its first result; allowed: no scope"
                .formatted(kind, origin, scope);
    }

    static String inherited(DeclarationType kind, String origin, String bean) {
        return "%s on %s: CDI does not inherit it in %s; allowed: the annotation on what the bean itself declares"
                .formatted(kind, origin, bean);
    }

    static String abstractClass(DeclarationType kind, String type) {
        return "%s on %s: the class is abstract, and CDI does not inherit the annotation; allowed: the annotation on each"
                        .formatted(kind, type)
                + " class that extends it";
    }

    static String carriedAnnotation(DeclarationType kind, String type, String carrier) {
        return "%s on @%s, an annotation of %s: CDI takes no qualifier from a stereotype; allowed: the annotation on the"
                        .formatted(kind, carrier, type)
                + " class itself";
    }

    static String wrongClass(DeclarationType kind, String type) {
        return "%s on %s: the class does not implement %s; allowed: such a class, or the annotation on methods of a bean"
                .formatted(kind, type, kind.contract.getName());
    }

    static String noBean(DeclarationType kind, String origin, String type, String reason) {
        return "%s on %s: %s is no bean: %s".formatted(kind, origin, type, reason);
    }

    static String unwanted(DeclarationType kind, String origin, boolean alternative) {
        return "%s on %s is not used: %s"
                .formatted(
                        kind,
                        origin,
                        alternative
                                ? "its bean is an alternative that is not selected"
                                : "the application or an extension has vetoed its bean");
    }
}
