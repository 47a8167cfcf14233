package dev.healthcheck.internal.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The names of types, in descriptors of the JVM and in source. */
final class TypeNames {
    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern NOT_OF_NAME = Pattern.compile("[^\\p{L}\\p{N}._$]+");

    private TypeNames() {}

    /** {@return the names in a type with its type arguments, each once} */
    static List<String> in(String type) {
        return Arrays.stream(NOT_OF_NAME.split(type))
                .filter(name -> name.contains("."))
                .map(name -> name.replaceFirst("\\.+$", ""))
                .distinct()
                .toList();
    }

    /** {@return the class of a type with slashes or a descriptor, without the brackets of an array; may be primitive} */
    static String element(String internal) {
        String name = internal.substring(internal.lastIndexOf('[') + 1);
        boolean isDescriptor = name.startsWith("L") && name.endsWith(";");
        return (isDescriptor ? name.substring(1, name.length() - 1) : name).replace('/', '.');
    }

    /** {@return a name of a type in a form that is equal for all ways to write the type} */
    static String normal(String type) {
        String plain = type.strip();
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = TYPE_ARGUMENTS.matcher(plain).replaceAll("");
        }
        return plain.startsWith("[")
                ? source(plain.replace('.', '/'))
                : plain.replace("...", "[]").replace(" ", "").replace('$', '.');
    }

    /** {@return the normal names of the parameters in the descriptor of a method: JVM specification, 4.3.3} */
    static List<String> parameters(String descriptor) {
        List<String> parameters = new ArrayList<>();
        for (int start = 1; descriptor.charAt(start) != ')'; ) {
            int end = start;
            while (descriptor.charAt(end) == '[') {
                end++;
            }
            end = descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
            parameters.add(source(descriptor.substring(start, end)));
            start = end;
        }
        return parameters;
    }

    private static String source(String descriptor) {
        int dimensions = descriptor.lastIndexOf('[') + 1;
        String element = descriptor.substring(dimensions);
        return (element.length() == 1 ? primitive(element) : element(element).replace('$', '.'))
                + "[]".repeat(dimensions);
    }

    private static String primitive(String letter) {
        return switch (letter) {
            case "B" -> "byte";
            case "C" -> "char";
            case "D" -> "double";
            case "F" -> "float";
            case "I" -> "int";
            case "J" -> "long";
            case "S" -> "short";
            case "Z" -> "boolean";
            default -> throw new IllegalArgumentException(letter);
        };
    }
}
