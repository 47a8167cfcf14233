package dev.healthcheck.it.services;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A DNS server that knows the addresses of some names. */
final class TinyDnsServer implements AutoCloseable {
    private static final int A = 1;
    private static final int AAAA = 28;
    private static final int NO_SUCH_NAME = 3;

    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
    private final DatagramSocket socket;

    /** Starts at a port; 0 for a free one. */
    TinyDnsServer(int port) throws IOException {
        socket = new DatagramSocket(port, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "server of DNS");
        thread.setDaemon(true);
        thread.start();
    }

    void addresses(String name, String... addresses) throws IOException {
        List<InetAddress> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(InetAddress.getByName(address));
        }
        names.put(name, all);
    }

    void remove(String name) {
        names.remove(name);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                byte[] answer = answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException ended) {
                // The test has ended.
            }
        }
    }

    private byte[] answer(ByteBuffer question) throws IOException {
        int id = question.getShort(0);
        question.position(12);
        StringBuilder name = new StringBuilder();
        for (int length = question.get(); length > 0; length = question.get()) {
            byte[] label = new byte[length];
            question.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        int kind = question.getShort();
        question.getShort();
        List<InetAddress> known = names.get(name.toString().toLowerCase(Locale.ROOT));
        List<InetAddress> wanted = known == null
                ? List.of()
                : known.stream()
                        .filter(one -> (one.getAddress().length == 4 && kind == A)
                                || (one.getAddress().length == 16 && kind == AAAA))
                        .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(id);
        out.writeShort(0x8580 | (known == null ? NO_SUCH_NAME : 0));
        out.writeShort(1);
        out.writeShort(wanted.size());
        out.writeInt(0);
        out.write(question.array(), 12, question.position() - 12);
        for (InetAddress address : wanted) {
            out.writeShort(0xc00c); // the name of the question
            out.writeShort(kind);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(address.getAddress().length);
            out.write(address.getAddress());
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
