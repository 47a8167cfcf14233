package dev.healthcheck.bench.http;

import dev.healthcheck.bench.result.Samples;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses that are asked in turn, so that whatever else the machine does meets all alike. */
final class Contenders {
    private final Load load;
    private final Map<String, URI> addresses = new LinkedHashMap<>();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    Contenders(Load load) {
        this.load = load;
    }

    void add(String name, String address) {
        addresses.put(name, URI.create(address));
        rates.put(name, new ArrayList<>());
    }

    void warmUp(Duration each) throws IOException, InterruptedException {
        for (URI address : addresses.values()) {
            load.requestsPerSecond(address, each);
        }
    }

    /** Every other round goes backwards, so that nobody always comes after the same neighbour. */
    void measure(int rounds, Duration each) throws IOException, InterruptedException {
        List<String> order = new ArrayList<>(addresses.keySet());
        for (int round = 0; round < rounds; round++) {
            for (String name : order) {
                rates.get(name).add(load.requestsPerSecond(addresses.get(name), each));
            }
            Collections.reverse(order);
        }
    }

    /** {@return the requests per second of each round} */
    Samples of(String name) {
        return Samples.of(rates.get(name));
    }

    Map<String, Samples> all() {
        Map<String, Samples> all = new LinkedHashMap<>();
        rates.keySet().forEach(name -> all.put(name, of(name)));
        return all;
    }
}
