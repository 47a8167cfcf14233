package dev.healthcheck.internal.scrub;

import dev.healthcheck.internal.scrub.JsonText.Node;
import dev.healthcheck.spi.SecretScrubber;
import java.util.List;
import java.util.Objects;

/** Finds the secrets of a value that is JSON. A JSON string replaces each masked value. One thread uses an object. */
final class JsonRules {
    private static final String QUOTED_MASK = '"' + SecretScrubber.MASK + '"';

    private final MaskedRanges ranges;
    private final ValueRules rules;
    private final NameLists lists;
    private String rule = ValueRules.NAME;

    JsonRules(MaskedRanges ranges, ValueRules outer, NameLists lists) {
        this.ranges = ranges;
        this.lists = lists;
        this.rules = outer.nested(found -> rule = found);
    }

    /** @param sensitivity the sensitivity of the node, by its name and by the names above */
    void mark(Node node, Sensitivity sensitivity) {
        List<Node> children = node.children();
        if (children == null) {
            markLeaf(node, node.name(), sensitivity);
        } else if (sensitivity == Sensitivity.SECRET) {
            if (!children.isEmpty()) {
                ranges.replace(node.start(), node.end(), QUOTED_MASK, ValueRules.NAME);
            }
        } else if (node.isObject()) {
            markMembers(node, children, sensitivity);
        } else {
            markElements(children, sensitivity);
        }
    }

    private void markMembers(Node object, List<Node> members, Sensitivity above) {
        boolean isKey = object.child("kty") != null;
        String named = nameOfValue(object);
        for (Node member : members) {
            String name = SecretNames.isNamedBeside(member.name()) ? named : member.name();
            boolean privatePart = isKey && SecretNames.isPrivatePartOfKey(name);
            if (lists.deny(name)) {
                ranges.replace(member.start(), member.end(), QUOTED_MASK, NameLists.DENY);
                continue;
            }
            if (lists.allow(name)) {
                ranges.allow(member.start(), member.end());
            }
            mark(member, privatePart ? Sensitivity.SECRET : SecretNames.of(name, isKey ? Sensitivity.PLAIN : above));
        }
    }

    /** {@return the name of the value under {@code value}: {@code {"name": "DB_PASSWORD", "value": "x"}}} */
    private static String nameOfValue(Node object) {
        for (String key : SecretNames.NAMES) {
            Node name = object.child(key);
            if (name != null && name.value() != null) {
                return Objects.requireNonNull(name.value());
            }
        }
        return "value";
    }

    private void markElements(List<Node> elements, Sensitivity above) {
        boolean allStrings = elements.stream().allMatch(element -> element.value() != null);
        if (!allStrings) {
            elements.forEach(element -> mark(element, above));
            return;
        }
        List<String> values =
                elements.stream().map(Node::value).map(Objects::requireNonNull).toList();
        OptionArguments arguments = new OptionArguments(values);
        for (int i = 0; i < values.size(); i++) {
            replace(elements.get(i), values.get(i), rules.element(arguments, i, "", above));
        }
    }

    private void markLeaf(Node leaf, String name, Sensitivity sensitivity) {
        String value = leaf.value();
        if (value != null) {
            replace(leaf, value, rules.value(name, sensitivity, value));
        } else if (sensitivity == Sensitivity.SECRET && SecretNames.hidesNumbers(name) && isNumber(leaf)) {
            ranges.replace(leaf.start(), leaf.end(), QUOTED_MASK, ValueRules.NAME);
        }
    }

    private boolean isNumber(Node leaf) {
        return "-0123456789".indexOf(ranges.text().charAt(leaf.start())) >= 0;
    }

    private void replace(Node leaf, String value, String scrubbed) {
        if (!scrubbed.equals(value)) {
            ranges.replace(leaf.start(), leaf.end(), JsonText.quote(scrubbed), rule);
        }
    }
}
