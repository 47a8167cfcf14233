package dev.healthcheck.internal.scrub;

import dev.healthcheck.internal.scrub.JsonText.Node;
import dev.healthcheck.spi.SecretScrubber;
import java.util.List;
import java.util.Objects;

/** Finds the secrets of a JSON text that is the value of something; by one thread. What is masked is a string then. */
final class JsonRules {
    private static final String QUOTED_MASK = '"' + SecretScrubber.MASK + '"';

    private final Spans spans;
    private final Rules rules;
    private final NameLists lists;
    private String rule = Rules.NAME;

    JsonRules(Spans spans, Rules outer, NameLists lists) {
        this.spans = spans;
        this.lists = lists;
        this.rules = outer.nested(found -> rule = found);
    }

    /** @param secrecy what the names above say, which holds for what has no name that says more */
    void mark(Node node, Secrecy secrecy) {
        List<Node> children = node.children();
        if (children == null) {
            markLeaf(node, node.name(), secrecy);
        } else if (secrecy == Secrecy.SECRET) {
            if (!children.isEmpty()) {
                spans.replace(node.start(), node.end(), QUOTED_MASK, Rules.NAME);
            }
        } else if (node.isObject()) {
            markMembers(node, children, secrecy);
        } else {
            markElements(children, secrecy);
        }
    }

    private void markMembers(Node object, List<Node> members, Secrecy above) {
        boolean isKey = object.child("kty") != null;
        String named = nameOfValue(object);
        for (Node member : members) {
            String name = SecretNames.isNamedBeside(member.name()) ? named : member.name();
            boolean privatePart = isKey && SecretNames.isPrivatePartOfKey(name);
            if (lists.deny(name)) {
                spans.replace(member.start(), member.end(), QUOTED_MASK, NameLists.DENY);
                continue;
            }
            if (lists.allow(name)) {
                spans.allow(member.start(), member.end());
            }
            mark(member, privatePart ? Secrecy.SECRET : SecretNames.of(name, isKey ? Secrecy.PLAIN : above));
        }
    }

    /** {@return the name of what stands under {@code value}: {@code {"name": "DB_PASSWORD", "value": "x"}}} */
    private static String nameOfValue(Node object) {
        for (String key : SecretNames.NAMES) {
            Node name = object.child(key);
            if (name != null && name.value() != null) {
                return Objects.requireNonNull(name.value());
            }
        }
        return "value";
    }

    private void markElements(List<Node> elements, Secrecy above) {
        boolean allStrings = elements.stream().allMatch(element -> element.value() != null);
        if (!allStrings) {
            elements.forEach(element -> mark(element, above));
            return;
        }
        List<String> values =
                elements.stream().map(Node::value).map(Objects::requireNonNull).toList();
        Arguments arguments = new Arguments(values);
        for (int i = 0; i < values.size(); i++) {
            replace(elements.get(i), values.get(i), rules.element(arguments, i, "", above));
        }
    }

    private void markLeaf(Node leaf, String name, Secrecy secrecy) {
        String value = leaf.value();
        if (value != null) {
            replace(leaf, value, rules.value(name, secrecy, value));
        } else if (secrecy == Secrecy.SECRET && SecretNames.hidesNumbers(name) && isNumber(leaf)) {
            spans.replace(leaf.start(), leaf.end(), QUOTED_MASK, Rules.NAME);
        }
    }

    private boolean isNumber(Node leaf) {
        return "-0123456789".indexOf(spans.text().charAt(leaf.start())) >= 0;
    }

    private void replace(Node leaf, String value, String scrubbed) {
        if (!scrubbed.equals(value)) {
            spans.replace(leaf.start(), leaf.end(), JsonText.quote(scrubbed), rule);
        }
    }
}
