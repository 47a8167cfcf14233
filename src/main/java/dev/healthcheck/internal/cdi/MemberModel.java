package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.value.ReturnTypes;
import org.jspecify.annotations.Nullable;

/** A method or field that declares a check or section, as the extension at work knows it. */
interface MemberModel {

    /** {@return the name, and of a method the types of its parameters} */
    String signature();

    boolean isMethod();

    /** {@return the type of the field, or the return type of the method} */
    ReturnTypes.Declared type();

    /** {@return the simple name of its scope other than {@code @Dependent}, or null} */
    @Nullable
    String scope();

    /** {@return the simple name of an annotation that no producer may have, or null} */
    @Nullable
    String conflict();

    /** {@return whether it is not selected although it is an alternative} */
    boolean isAlternative();

    /** {@return whether a client of the session bean can call it, or needs no instance for it} */
    boolean isBusinessMember();

    /** {@return the place of a declaration on this member, for the reader of a message} */
    default String originIn(TypeModel type) {
        return type.name() + "#" + signature();
    }
}
