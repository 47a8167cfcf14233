package dev.healthcheck.internal.process;

import dev.healthcheck.internal.settings.Suggestions;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/** Finds an MBean and reads its attribute. Its errors name what there is instead. */
record MBeanReader(MBeanServer server) {
    private static final int MOST_NAMES = 10;

    /** {@return the name of the only MBean that fits} */
    ObjectName one(ObjectName wanted) throws IOException {
        Set<ObjectName> found = new TreeSet<>(server.queryNames(wanted, null));
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (found.isEmpty()) {
            throw new IOException("there is no MBean %s%s".formatted(wanted, instead(wanted)));
        }
        throw new IOException(
                "%d MBeans fit %s; name one of them: %s".formatted(found.size(), wanted, list(names(found))));
    }

    private String instead(ObjectName wanted) {
        String question = Suggestions.question(wanted.toString(), names(server.queryNames(null, null)));
        if (!question.isEmpty()) {
            return question;
        }
        List<String> domains = Arrays.asList(server.getDomains());
        return domains.contains(wanted.getDomain())
                ? "; its domain has: "
                        + list(names(server.queryNames(null, null).stream()
                                .filter(name -> name.getDomain().equals(wanted.getDomain()))
                                .toList()))
                : "; is its subsystem started? there are the domains: " + list(new TreeSet<>(domains));
    }

    private static Collection<String> names(Collection<ObjectName> names) {
        return names.stream().map(ObjectName::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(Collection<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + ", …" : first;
    }

    /** {@return the value of the attribute, or of the part of it after a point} The attribute itself may have points. */
    @Nullable
    Object value(ObjectName bean, String attribute) throws IOException {
        int point = attribute.indexOf('.');
        try {
            return server.getAttribute(bean, attribute);
        } catch (AttributeNotFoundException e) {
            if (point < 0) {
                throw absent(bean, attribute, e);
            }
        } catch (JMException | RuntimeException e) {
            throw unreadable(bean, attribute, e);
        }
        String first = attribute.substring(0, point);
        return part(value(bean, first), first, attribute.substring(point + 1));
    }

    private static @Nullable Object part(@Nullable Object whole, String path, String rest) throws IOException {
        if (!(whole instanceof CompositeData parts)) {
            throw new IOException("%s has no parts: it is of the type %s"
                    .formatted(path, whole == null ? "null" : whole.getClass().getName()));
        }
        int point = rest.indexOf('.');
        if (parts.containsKey(rest)) {
            return parts.get(rest);
        }
        String key = point < 0 ? rest : rest.substring(0, point);
        if (point < 0 || !parts.containsKey(key)) {
            Set<String> keys = new TreeSet<>(parts.getCompositeType().keySet());
            throw new IOException("%s has no part %s; it has: %s".formatted(path, key, list(keys)));
        }
        return part(parts.get(key), path + "." + key, rest.substring(point + 1));
    }

    private IOException absent(ObjectName bean, String attribute, Exception cause) {
        Set<String> names = new TreeSet<>();
        try {
            Arrays.stream(server.getMBeanInfo(bean).getAttributes()).forEach(one -> names.add(one.getName()));
        } catch (JMException | RuntimeException e) {
            cause.addSuppressed(e);
        }
        String question = Suggestions.question(attribute, names);
        return new IOException(
                "the MBean %s has no attribute %s%s"
                        .formatted(bean, attribute, question.isEmpty() ? "; it has: " + list(names) : question),
                cause);
    }

    private static IOException unreadable(ObjectName bean, String attribute, Exception e) {
        if (e instanceof InstanceNotFoundException) {
            return new IOException("the MBean %s has just gone; is its subsystem about to stop?".formatted(bean), e);
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new IOException("the MBean %s cannot tell %s: %s".formatted(bean, attribute, cause), e);
    }
}
