package dev.healthcheck.internal.value;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a collection, or the keys and values of a map by turns, at one moment. A collection that another
 * thread changes meanwhile is read again, some times.
 *
 * @param missing a mark for what could not be read; null where nothing is missing
 */
record Copied(List<@Nullable Object> values, @Nullable String missing) {
    private static final int ATTEMPTS = 20;

    static Copied ofMap(Map<?, ?> map, int most) {
        return read(() -> map.entrySet().iterator(), ATTEMPTS, most, Copied::addEntry);
    }

    static Copied ofEntry(Map.Entry<?, ?> entry) {
        return new Copied(Arrays.asList(entry.getKey(), entry.getValue()), null);
    }

    /** {@return the elements of the value; null if it is neither a collection, nor an array, nor an iterator} */
    static @Nullable Copied ofElements(Object value, int most) {
        if (value instanceof Iterable<?> iterable) {
            return read(iterable::iterator, ATTEMPTS, most, List::add);
        }
        if (value instanceof Iterator<?> iterator) {
            return read(() -> iterator, 1, most, List::add);
        }
        if (value instanceof Enumeration<?> enumeration) {
            return read(enumeration::asIterator, 1, most, List::add);
        }
        if (value instanceof BaseStream<?, ?> stream) {
            return read(stream::iterator, 1, most, List::add);
        }
        return value.getClass().isArray() ? ofArray(value, most) : null;
    }

    private static Copied ofArray(Object array, int most) {
        int length = Math.min(Array.getLength(array), most);
        List<@Nullable Object> values = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            values.add(Array.get(array, i));
        }
        return new Copied(values, null);
    }

    private static Copied read(
            Supplier<? extends Iterator<?>> iterators,
            int attempts,
            int most,
            BiConsumer<List<@Nullable Object>, @Nullable Object> adder) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int attempt = 0; attempt < attempts; attempt++) {
            values.clear();
            try {
                Iterator<?> iterator = iterators.get();
                for (int i = 0; i < most && iterator.hasNext(); i++) {
                    adder.accept(values, iterator.next());
                }
                return new Copied(values, null);
            } catch (ConcurrentModificationException e) {
                Thread.onSpinWait();
            } catch (OutOfMemoryError e) {
                throw e;
            } catch (Throwable e) {
                return new Copied(values, Marks.text("the rest", Marks.reason(e)));
            }
        }
        return new Copied(values, Marks.text("the rest", "it changes while it is read"));
    }

    private static void addEntry(List<@Nullable Object> values, @Nullable Object element) {
        if (element instanceof Map.Entry<?, ?> entry) {
            Object key = entry.getKey();
            values.add(key);
            values.add(entry.getValue());
        }
    }
}
