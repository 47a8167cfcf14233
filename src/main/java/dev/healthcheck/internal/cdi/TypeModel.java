package dev.healthcheck.internal.cdi;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class of the application, as the extension at work knows it. */
interface TypeModel {

    String name();

    /** {@return the names of the class and of all its supertypes} */
    Set<String> supertypes();

    boolean isAbstract();

    /** {@return whether it is an inner class, which no container can make without an instance of the outer one} */
    boolean isInner();

    /** {@return whether it has a constructor that CDI can call} */
    boolean hasUsableConstructor();

    /** {@return whether the class has the annotation itself} */
    boolean has(Class<? extends Annotation> annotation);

    /** {@return the first of its other annotations that carry the annotation themselves, or null} */
    @Nullable
    String annotationWith(Class<? extends Annotation> annotation);

    /** {@return whether it is an alternative, by itself or by a stereotype} */
    boolean isAlternative();

    /** {@return its own methods and fields that declare a check or section} */
    List<MemberModel> members(Kind kind);

    /** {@return the superclass and the interfaces, without {@code Object}} */
    List<TypeModel> parents();

    /** {@return whether it declares a method with the name and the parameters of this one} */
    boolean declares(String signature);

    /** {@return whether only the members of the business interface can be called} */
    boolean isSessionBean();
}
