package dev.healthcheck.internal.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AreasTest {

    /** Compared with a list that is searched from end to end. */
    @Test
    void anAreaIsCoveredIfOneOfThemHasAllOfIt() {
        Random random = new Random(4711);
        for (int run = 0; run < 500; run++) {
            Areas areas = new Areas();
            List<int[]> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int[] area = area(random);
                areas.add(area[0], area[1]);
                all.add(area);
                int[] asked = area(random);

                assertThat(areas.covers(asked[0], asked[1]))
                        .isEqualTo(all.stream().anyMatch(one -> one[0] <= asked[0] && asked[1] <= one[1]));
            }
        }
    }

    private static int[] area(Random random) {
        int start = random.nextInt(30);
        return new int[] {start, start + random.nextInt(10)};
    }
}
