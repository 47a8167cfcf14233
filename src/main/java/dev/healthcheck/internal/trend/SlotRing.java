package dev.healthcheck.internal.trend;

import dev.healthcheck.internal.trend.TrendView.Slot;
import dev.healthcheck.internal.trend.TrendView.Window;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The last slots of equal length. A slot takes the place of the slot that is one turn of the ring older. All times are
 * in microseconds, and not negative. A trend guards it by its lock.
 */
final class SlotRing {
    private static final Slot[] SLOTS = Slot.values();

    private final long length;
    private final byte[] worst;
    private final int[] known;
    private final int[] up;
    /** The number of the newest slot that has its place. */
    private long newest;

    SlotRing(int count, long length) {
        this(length, new byte[count], new int[count], new int[count], 0);
    }

    private SlotRing(long length, byte[] worst, int[] known, int[] up, long newest) {
        this.length = length;
        this.worst = worst;
        this.known = known;
        this.up = up;
        this.newest = newest;
    }

    SlotRing copy() {
        return new SlotRing(length, worst.clone(), known.clone(), up.clone(), newest);
    }

    /** Adds the state of a time that follows the times before. Looks at each place twice at most. */
    SlotRing add(Slot state, long from, long to) {
        if (state != Slot.UNKNOWN && from < to) {
            long end = slotBefore(to);
            open(end);
            for (long slot = Math.max(from / length, oldest(end)); slot <= end; slot++) {
                long begin = slot * length;
                add(place(slot), state, (int) (Math.min(to, begin + length) - Math.max(from, begin)));
            }
        }
        return this;
    }

    @SuppressWarnings("EnumOrdinal") // A byte instead of a reference, and no ordinal leaves the memory.
    private void add(int place, Slot state, int time) {
        worst[place] = (byte) Math.max(worst[place], state.ordinal());
        known[place] += time;
        if (state != Slot.FAILED) {
            up[place] += time;
        }
    }

    /** Clears the places of the slots after the newest, up to the given slot. */
    private void open(long slot) {
        for (long next = Math.max(newest + 1, oldest(slot)); next <= slot; next++) {
            int place = place(next);
            worst[place] = 0;
            known[place] = 0;
            up[place] = 0;
        }
        newest = Math.max(newest, slot);
    }

    /** {@return the window that ends at the time} Forgets the slots before it. */
    Window window(long now) {
        long end = slotBefore(now);
        open(end);
        long knownTime = sum(known);
        return new Window(
                LongStream.rangeClosed(oldest(end), end)
                        .mapToObj(slot -> SLOTS[worst[place(slot)]])
                        .toList(),
                (double) knownTime / (now - oldest(end) * length),
                knownTime == 0 ? Double.NaN : (double) sum(up) / knownTime);
    }

    private static long sum(int[] times) {
        return Arrays.stream(times).asLongStream().sum();
    }

    /** {@return the slot with the last moment before the time} A slot that has no time yet does not count. */
    private long slotBefore(long time) {
        return Math.max(0, time - 1) / length;
    }

    private long oldest(long end) {
        return end - worst.length + 1;
    }

    private int place(long slot) {
        return (int) Math.floorMod(slot, (long) worst.length);
    }
}
