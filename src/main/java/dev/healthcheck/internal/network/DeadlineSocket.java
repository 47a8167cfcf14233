package dev.healthcheck.internal.network;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * A socket whose reads end at a deadline, also those of TLS. The time limit of a plain socket holds for each read, so
 * that a server that sends a byte now and then would hold the check.
 */
final class DeadlineSocket extends Socket {
    /** How long a read waits before it looks whether the library has interrupted the thread. */
    private static final int SLICE_MILLIS = 200;

    /** More than any check needs, so that a server that sends without an end does not fill the memory. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Deadline deadline;

    DeadlineSocket(Deadline deadline) {
        this.deadline = deadline;
    }

    /**
     * {@return whether the socket is at both ends of the connection} The system may choose the wanted port for the own
     * end too, if it is free: then there is no server.
     */
    boolean isConnectedToItself() {
        return getPort() == getLocalPort() && getInetAddress().equals(getLocalAddress());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new DeadlineStream(super.getInputStream());
    }

    private final class DeadlineStream extends FilterInputStream {
        private int count;

        DeadlineStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (true) {
                int left = deadline.millisLeft();
                setSoTimeout(Math.min(left, SLICE_MILLIS));
                try {
                    return counted(in.read(bytes, from, length));
                } catch (SocketTimeoutException slice) {
                    // The next turn throws after the deadline.
                }
            }
        }

        private int counted(int read) throws IOException {
            count += Math.max(0, read);
            if (count > MOST_BYTES) {
                throw new IOException("the server sends more than " + MOST_BYTES + " bytes");
            }
            return read;
        }
    }
}
