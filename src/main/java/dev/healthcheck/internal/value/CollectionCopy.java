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
 * The elements of a collection, or the keys and values of a map in turn, at one moment. If another thread changes the
 * collection meanwhile, the class reads it again, up to 20 times.
 *
 * @param missing a mark for the elements that could not be read; null for a complete copy
 */
record CollectionCopy(
        List<@Nullable Object> values, @Nullable String missing) {
    private static final int ATTEMPTS = 20;

    static CollectionCopy ofMap(Map<?, ?> map, int most) {
        return read(() -> map.entrySet().iterator(), ATTEMPTS, most, CollectionCopy::addEntry);
    }

    static CollectionCopy ofEntry(Map.Entry<?, ?> entry) {
        return new CollectionCopy(Arrays.asList(entry.getKey(), entry.getValue()), null);
    }

    /** {@return the elements of the value; null if it is not a collection, an array, an iterator or a stream} */
    static @Nullable CollectionCopy ofElements(Object value, int most) {
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

    private static CollectionCopy ofArray(Object array, int most) {
        int length = Math.min(Array.getLength(array), most);
        List<@Nullable Object> values = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            values.add(Array.get(array, i));
        }
        return new CollectionCopy(values, null);
    }

    private static CollectionCopy read(
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
                return new CollectionCopy(values, null);
            } catch (ConcurrentModificationException e) {
                Thread.onSpinWait();
            } catch (OutOfMemoryError e) {
                throw e;
            } catch (Throwable e) {
                return new CollectionCopy(values, Marks.text("the rest", Marks.reason(e)));
            }
        }
        return new CollectionCopy(values, Marks.text("the rest", "it changes while it is read"));
    }

    private static void addEntry(List<@Nullable Object> values, @Nullable Object element) {
        if (element instanceof Map.Entry<?, ?> entry) {
            Object key = entry.getKey();
            values.add(key);
            values.add(entry.getValue());
        }
    }
}
