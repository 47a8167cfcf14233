package dev.healthcheck.internal.cdi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A declaration, with its place, that a bean inherits from a type that may not be a bean; see {@link #by}. */
record Inherited(DeclarationType kind, String origin, TypeModel bean) {

    static List<Inherited> by(TypeModel bean) {
        List<Inherited> inherited = new ArrayList<>();
        for (TypeModel ancestor : ancestors(bean)) {
            for (DeclarationType kind : DeclarationType.values()) {
                if (ancestor.has(kind.annotation) && !bean.has(kind.annotation)) {
                    inherited.add(new Inherited(kind, ancestor.name(), bean));
                }
                for (MemberModel member : ancestor.members(kind)) {
                    if (!isDeclaredAnew(kind, member, ancestor, bean)) {
                        inherited.add(new Inherited(kind, member.originIn(ancestor), bean));
                    }
                }
            }
        }
        return inherited;
    }

    /** {@return whether the bean or a class above it overrides the method with its own annotation} */
    private static boolean isDeclaredAnew(
            DeclarationType kind, MemberModel member, TypeModel ancestor, TypeModel bean) {
        List<TypeModel> below = new ArrayList<>(ancestors(bean));
        below.add(0, bean);
        for (TypeModel type : below) {
            if (type.name().equals(ancestor.name())) {
                return false;
            }
            if (type.declares(member.signature())) {
                return type.members(kind).stream()
                        .anyMatch(own -> own.signature().equals(member.signature()));
            }
        }
        return false;
    }

    /** {@return the supertypes of the type, the nearest first} */
    private static List<TypeModel> ancestors(TypeModel type) {
        Map<String, TypeModel> ancestors = new LinkedHashMap<>();
        List<TypeModel> next = type.parents();
        while (!next.isEmpty()) {
            List<TypeModel> above = new ArrayList<>();
            for (TypeModel parent : next) {
                if (ancestors.putIfAbsent(parent.name(), parent) == null) {
                    above.addAll(parent.parents());
                }
            }
            next = above;
        }
        return new ArrayList<>(ancestors.values());
    }
}
