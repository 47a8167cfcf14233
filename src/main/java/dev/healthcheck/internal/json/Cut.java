package dev.healthcheck.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a plain tree to a size, from its end, and marks each place where something is missing. Used once. */
public final class Cut {
    private static final String MARK = "… (cut)";

    /** Any longer number is cut like a text, but leaves nothing: part of a number is another. */
    private static final int LONGEST_NUMBER = 40;

    private int left;

    private Cut(int characters) {
        this.left = characters;
    }

    /** {@return the tree itself if it is not longer, else a copy that is about as long as allowed} */
    public static @Nullable Object to(int characters, @Nullable Object tree) {
        return new Cut(characters).measure(tree) >= 0 ? tree : new Cut(characters).copy(tree);
    }

    /** {@return what would be left; negative where it is too long, without looking at the rest} */
    private int measure(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            left--;
            map.forEach((name, member) -> {
                spend(name);
                measureIfLeft(member);
            });
        } else if (value instanceof List<?> list) {
            left--;
            list.forEach(this::measureIfLeft);
        } else {
            spend(value);
        }
        return left;
    }

    private void measureIfLeft(@Nullable Object value) {
        if (left >= 0) {
            measure(value);
        }
    }

    private void spend(@Nullable Object value) {
        left -= 1 + String.valueOf(value).length();
    }

    private @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copyMap(map);
        }
        if (value instanceof List<?> list) {
            return copyList(list);
        }
        int before = left;
        spend(value);
        if (left >= 0) {
            return value;
        }
        if (value instanceof Number) {
            return String.valueOf(value).length() > LONGEST_NUMBER ? MARK : value;
        }
        return value instanceof String text ? prefix(text, before) : value;
    }

    /** Not between the halves of a character. */
    public static String prefix(String text, int length) {
        int end = Math.max(0, Math.min(length, text.length()));
        int whole = end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole) + MARK;
    }

    private Map<String, @Nullable Object> copyMap(Map<?, ?> map) {
        left--;
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (left <= 0) {
                copy.put("…", MARK);
                break;
            }
            copy.put(String.valueOf(copy(String.valueOf(member.getKey()))), copy(member.getValue()));
        }
        return copy;
    }

    private List<@Nullable Object> copyList(List<?> list) {
        left--;
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object element : list) {
            if (left <= 0) {
                copy.add(MARK);
                break;
            }
            copy.add(copy(element));
        }
        return copy;
    }
}
