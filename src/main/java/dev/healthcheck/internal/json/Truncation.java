package dev.healthcheck.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a plain tree to a size, from its end, and marks each place of a missing part. An object is used once. */
public final class Truncation {
    private static final String MARK = "… (cut)";

    /** A mark replaces a longer number as a whole, because a part of a number is another number. */
    private static final int LONGEST_NUMBER = 40;

    private int left;

    private Truncation(int characters) {
        this.left = characters;
    }

    /** {@return the tree itself if it is short enough, else a copy of about the allowed length} */
    public static @Nullable Object to(int characters, @Nullable Object tree) {
        return new Truncation(characters).measure(tree) >= 0 ? tree : new Truncation(characters).copy(tree);
    }

    /** {@return the number of characters left; negative if the value is too long, without a look at the rest} */
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

    /** {@return the beginning of the text with a mark} The cut is not between the halves of a character. */
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
