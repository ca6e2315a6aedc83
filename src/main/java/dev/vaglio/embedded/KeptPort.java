package dev.vaglio.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The port of the embedded database on the loopback: any free one at first, then the same one. */
final class KeptPort {
    private final PrivateFile file;

    KeptPort(PrivateFile file) {
        this.file = file;
    }

    int number() {
        if (!file.exists()) {
            change();
        }
        return Integer.parseInt(file.read());
    }

    /** The port, or another one from now on where somebody else listens on it. */
    int free() {
        if (taken(number())) {
            change();
        }
        return number();
    }

    private void change() {
        try (ServerSocket any = listen(0)) {
            file.write(Integer.toString(any.getLocalPort()));
        } catch (IOException none) {
            throw new CannotStart("No port of 127.0.0.1 is free", none);
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket probe = listen(port)) {
            return !probe.isBound();
        } catch (IOException inUse) {
            return true;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
