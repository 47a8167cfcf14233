package dev.healthcheck.internal.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/** Asks a server by one datagram. */
public final class Datagram {
    /** How long a read waits before it looks whether the library has interrupted the thread. */
    private static final int SLICE_MILLIS = 200;

    private static final int LONGEST_ANSWER = 2_048;

    private Datagram() {}

    /**
     * {@return the bytes of the answer} Anybody can send datagrams: those of others do not count.
     *
     * @param isAnswer whether bytes are the answer to the request
     */
    public static byte[] ask(Endpoint endpoint, byte[] request, Predicate<byte[]> isAnswer, Deadline deadline)
            throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(endpoint.host()), endpoint.port()));
            socket.send(new DatagramPacket(request, request.length));
            while (true) {
                byte[] bytes = receive(socket, deadline);
                if (isAnswer.test(bytes)) {
                    return bytes;
                }
            }
        } catch (UnknownHostException e) {
            throw NetworkErrors.ofConnect(endpoint, deadline, e);
        } catch (PortUnreachableException e) {
            throw new IOException("nothing listens at the UDP port %s: is the server running?".formatted(endpoint), e);
        } catch (SocketTimeoutException e) {
            throw new IOException(
                    "no answer from %s by UDP within %d ms: is the address right, and does a firewall drop the packets?"
                            .formatted(endpoint, deadline.time().toMillis()),
                    e);
        }
    }

    private static byte[] receive(DatagramSocket socket, Deadline deadline) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER);
        while (true) {
            socket.setSoTimeout(Math.min(deadline.millisLeft(), SLICE_MILLIS));
            try {
                socket.receive(packet);
                return Arrays.copyOf(packet.getData(), packet.getLength());
            } catch (SocketTimeoutException slice) {
                // The next turn throws after the deadline.
            }
        }
    }
}
