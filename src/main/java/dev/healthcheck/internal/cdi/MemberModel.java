package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.value.ReturnTypes;
import org.jspecify.annotations.Nullable;

/** A method or field that declares a check or section, as the current extension reads it. */
interface MemberModel {

    /** {@return the name, and for a method also its parameter types} */
    String signature();

    boolean isMethod();

    /** {@return the type of the field, or the return type of the method} */
    ReturnTypes.Declared type();

    /** {@return the simple name of its scope other than {@code @Dependent}; null without such a scope} */
    @Nullable
    String scope();

    /** {@return the simple name of an annotation that is not allowed on a producer, or null} */
    @Nullable
    String conflict();

    /** {@return whether it is an alternative} */
    boolean isAlternative();

    /** {@return whether a client of the session bean can call it, or whether it is static} */
    boolean isBusinessMember();

    /** {@return the place of a declaration on this member, for messages} */
    default String originIn(TypeModel type) {
        return type.name() + "#" + signature();
    }
}
