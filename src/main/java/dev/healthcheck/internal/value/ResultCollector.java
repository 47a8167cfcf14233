package dev.healthcheck.internal.value;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.value.ReturnValues.Settled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the results in a collection, an array, a map or a record, up to 50 levels deep. One thread uses it once. */
final class ResultCollector {
    /** The greatest number of elements to read. A check returns fewer results; of data, the first elements suffice. */
    private static final int MOST = 100_000;

    private static final int MAX_DEPTH = 50;

    private final ReturnValues values;
    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());

    ResultCollector(ReturnValues values) {
        this.values = values;
    }

    private enum Kind {
        /** A result, or a collection with a result. */
        RESULT,
        /** A Boolean, which may be a result or data. */
        FLAG,
        /** Null, which is not a result. */
        NOTHING,
        DATA
    }

    /**
     * The kind and the state of one value.
     *
     * @param shown the part of the output for this value
     */
    record Item(
            Kind kind,
            CheckState state,
            @Nullable Object shown,
            @Nullable Throwable exception) {

        CheckResult toResult() {
            return new CheckResult(state, shown, exception);
        }

        private static Item data(@Nullable Object value) {
            return new Item(Kind.DATA, CheckState.PASSED, value, null);
        }

        private static Item of(CheckResult result) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            shown.put("passed", result.passed());
            shown.put("output", result.output());
            shown.put("state", result.state().toString());
            return new Item(Kind.RESULT, result.state(), shown, result.exception());
        }
    }

    /** {@return the item of the settled value; a failed result if the type of the value does not lead to a result} */
    Item read(Object value, TypeHint hint) {
        String refusal = ReturnTypes.refusalOf(value);
        if (refusal != null) {
            return new Item(Kind.RESULT, CheckState.FAILED, refusal, null);
        }
        if (ScalarTypes.of(value) != null || above.size() >= MAX_DEPTH || !above.add(value)) {
            return Item.data(value);
        }
        try {
            return readStructure(value, hint);
        } finally {
            above.remove(value);
        }
    }

    private Item readStructure(Object value, TypeHint hint) {
        if (value instanceof Map<?, ?> map) {
            CollectionCopy entries = CollectionCopy.ofMap(map, MOST);
            TypeHint ofValues = hint.mapValue();
            return new Group(value, ofValues.isVerdict(), !ofValues.isAnything(), entries.missing() != null)
                    .addAll(every(entries.values(), 0), every(entries.values(), 1), ofValues)
                    .toItem(true);
        }
        if (value instanceof Map.Entry<?, ?> entry) {
            return readStructure(Collections.singletonMap(entry.getKey(), entry.getValue()), hint);
        }
        if (value.getClass().isRecord()) {
            return readRecord(value);
        }
        CollectionCopy elements = CollectionCopy.ofElements(value, MOST);
        if (elements == null) {
            return Item.data(value);
        }
        TypeHint ofElements = elementHint(value, hint);
        return new Group(value, ofElements.isVerdict(), true, elements.missing() != null)
                .addAll(elements.values(), elements.values(), ofElements)
                .toItem(false);
    }

    private static TypeHint elementHint(Object value, TypeHint hint) {
        Class<?> component = value.getClass().getComponentType();
        return component != null && hint.element().types().isEmpty() ? TypeHint.of(component) : hint.element();
    }

    private Item readRecord(Object value) {
        List<Object> names = new ArrayList<>();
        List<@Nullable Object> components = new ArrayList<>();
        for (Properties.Property component : Properties.of(value)) {
            try {
                components.add(component.read(value));
                names.add(component.name());
            } catch (Throwable unreadable) {
                // The output has a mark for a component that cannot be read.
            }
        }
        return new Group(value, false, false, false)
                .addAll(names, components, TypeHint.of(Object.class))
                .toItem(true);
    }

    private static List<@Nullable Object> every(List<@Nullable Object> namesAndValues, int first) {
        List<@Nullable Object> every = new ArrayList<>(namesAndValues.size() / 2);
        for (int i = first; i < namesAndValues.size(); i += 2) {
            every.add(namesAndValues.get(i));
        }
        return every;
    }

    /** The members of one collection. */
    private final class Group {
        private final Object whole;
        private final boolean areVerdicts;
        private final boolean flagsAreVerdicts;
        private final boolean incomplete;
        private final List<@Nullable Object> names = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private boolean changed;

        /**
         * Makes an empty group.
         *
         * @param areVerdicts whether the declaration makes the members results
         * @param flagsAreVerdicts whether Booleans are results if the group has no data
         */
        Group(Object whole, boolean areVerdicts, boolean flagsAreVerdicts, boolean incomplete) {
            this.whole = whole;
            this.areVerdicts = areVerdicts;
            this.flagsAreVerdicts = flagsAreVerdicts;
            this.incomplete = incomplete;
            // The read of an iterator or an enumeration consumes its elements.
            this.changed = whole instanceof Iterator || whole instanceof Enumeration;
        }

        Group addAll(List<@Nullable Object> names, List<@Nullable Object> members, TypeHint hint) {
            for (int i = 0; i < members.size(); i++) {
                Item item = itemOf(members.get(i), hint);
                this.names.add(names.get(i));
                items.add(item);
                changed |= item.shown() != members.get(i);
            }
            return this;
        }

        private Item itemOf(@Nullable Object member, TypeHint hint) {
            try {
                Settled settled = values.settle(member, hint);
                Object value = settled.value();
                if (value == null) {
                    return new Item(Kind.NOTHING, CheckState.FAILED, null, null);
                }
                if (value instanceof Boolean flag) {
                    return new Item(Kind.FLAG, flag ? CheckState.PASSED : CheckState.FAILED, flag, null);
                }
                CheckResult verdict = ReturnValues.verdict(value);
                return verdict == null ? read(value, settled.hint()) : Item.of(verdict);
            } catch (OutOfMemoryError e) {
                throw e;
            } catch (Throwable thrown) {
                return Item.of(CheckResult.failed(ContainerExceptions.unwrap(thrown)));
            }
        }

        private boolean has(Kind kind) {
            return items.stream().anyMatch(item -> item.kind() == kind);
        }

        Item toItem(boolean isMap) {
            boolean onlyFlags = has(Kind.FLAG) && !has(Kind.DATA);
            if (!areVerdicts && !has(Kind.RESULT) && !(onlyFlags && flagsAreVerdicts)) {
                return Item.data(changed ? shown(isMap) : whole);
            }
            CheckState worst =
                    items.isEmpty() || incomplete || items.size() >= MOST ? CheckState.FAILED : CheckState.PASSED;
            Throwable exception = null;
            for (Item item : items) {
                boolean counts =
                        item.kind() == Kind.RESULT || (areVerdicts || !has(Kind.DATA)) && item.kind() != Kind.DATA;
                if (counts && item.state().compareTo(worst) > 0) {
                    worst = item.state();
                    exception = item.exception();
                }
            }
            return new Item(Kind.RESULT, worst, items.isEmpty() ? "returned no result" : shown(isMap), exception);
        }

        private Object shown(boolean isMap) {
            if (!isMap) {
                return items.stream().map(Item::shown).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
            }
            Map<@Nullable Object, @Nullable Object> shown = new LinkedHashMap<>();
            for (int i = 0; i < items.size(); i++) {
                shown.put(names.get(i), items.get(i).shown());
            }
            return shown;
        }
    }
}
