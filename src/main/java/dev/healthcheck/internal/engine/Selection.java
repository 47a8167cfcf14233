package dev.healthcheck.internal.engine;

import dev.healthcheck.Probe;

/**
 * The checks of a report: all checks, one check, those of a probe, or those of a group.
 *
 * @param name the name of the check, the probe or the group; empty for all checks
 * @param tags the tags that the checks must have
 */
public record Selection(Kind kind, String name, TagQuery tags) {
    /** All checks. */
    public static final Selection ALL = new Selection(Kind.ALL, "", TagQuery.NONE);

    /** The kind of a selection. */
    public enum Kind {
        ALL,
        CHECK,
        PROBE,
        GROUP
    }

    public static Selection check(String name) {
        return new Selection(Kind.CHECK, name, TagQuery.NONE);
    }

    public static Selection probe(Probe probe) {
        return new Selection(Kind.PROBE, probe.name(), TagQuery.NONE);
    }

    public static Selection group(String name) {
        return new Selection(Kind.GROUP, name, TagQuery.NONE);
    }

    /** {@return the checks of this selection that have the tags} */
    public Selection with(TagQuery query) {
        return query.isEmpty() ? this : new Selection(kind, name, query);
    }

    /** {@return the hash of the name} A selection is looked up for each request, mostly without tags. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + kind.hashCode();
    }

    boolean is(Probe probe) {
        return kind == Kind.PROBE && name.equals(probe.name());
    }

    /** {@return whether a caller without access to the details may see its state} Names and tags are details. */
    public boolean isPublic() {
        return kind != Kind.CHECK && tags.isEmpty();
    }
}
