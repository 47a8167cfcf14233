package dev.healthcheck.internal.cdi;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class of the application, as the current extension reads it. */
interface TypeModel {

    String name();

    /** {@return the names of the class and of all its supertypes} */
    Set<String> supertypes();

    boolean isAbstract();

    /** {@return whether it is an inner class, which a container cannot create without an outer instance} */
    boolean isInner();

    /** {@return whether it has a constructor that CDI can call} */
    boolean hasUsableConstructor();

    /** {@return whether the class has the annotation itself} */
    boolean has(Class<? extends Annotation> annotation);

    /** {@return the first other annotation of the class that itself has the annotation, or null} */
    @Nullable
    String annotationWith(Class<? extends Annotation> annotation);

    /** {@return whether it is an alternative, by itself or by a stereotype} */
    boolean isAlternative();

    /** {@return its own methods and fields that declare a check or section} */
    List<MemberModel> members(DeclarationType kind);

    /** {@return the superclass and the interfaces, without {@code Object}} */
    List<TypeModel> parents();

    /** {@return whether it declares a method with this signature} */
    boolean declares(String signature);

    /** {@return whether it is a session bean: clients can call only its business methods} */
    boolean isSessionBean();
}
