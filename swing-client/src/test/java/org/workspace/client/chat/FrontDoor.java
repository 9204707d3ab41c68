package org.workspace.client.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** One port for REST and WebSocket, with a guard, whose cables the test can pull. */
final class FrontDoor implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final int httpPort;
    private final int socketPort;
    private final Predicate<String> guard;
    private volatile boolean shut;

    FrontDoor(int httpPort, int socketPort, Predicate<String> guard) throws IOException {
        this.httpPort = httpPort;
        this.socketPort = socketPort;
        this.guard = guard;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::welcome);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void pullCables() {
        sockets.forEach(FrontDoor::quietly);
        sockets.clear();
    }

    void shut() {
        shut = true;
        pullCables();
    }

    void open() {
        shut = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        pullCables();
        threads.shutdownNow();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                threads.execute(() -> lead(visitor));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void lead(Socket visitor) {
        sockets.add(visitor);
        try {
            var head = shut ? "" : head(visitor.getInputStream());
            var upgrade = head.toLowerCase(Locale.ROOT).contains("upgrade: websocket");
            if (head.isEmpty()) {
                visitor.close();
            } else if (upgrade && !guard.test(authorization(head))) {
                visitor.getOutputStream()
                        .write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1));
                visitor.close();
            } else if (upgrade) {
                join(visitor, head, socketPort);
            } else {
                joinOnce(visitor, head);
            }
        } catch (IOException e) {
            quietly(visitor);
        }
    }

    private void join(Socket visitor, String head, int port) throws IOException {
        var room = room(port, head);
        threads.execute(() -> pump(room, visitor));
        pump(visitor, room);
    }

    /** A connection kept for the next request could lead that neither to the other port nor past the guard. */
    private void joinOnce(Socket visitor, String head) throws IOException {
        var room = room(httpPort, closing(head));
        threads.execute(() -> pump(visitor, room));
        visitor.getOutputStream().write(closing(head(room.getInputStream())).getBytes(ISO_8859_1));
        pump(room, visitor);
    }

    private Socket room(int port, String head) throws IOException {
        var room = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(room);
        room.getOutputStream().write(head.getBytes(ISO_8859_1));
        return room;
    }

    private static String closing(String head) {
        return head.replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            quietly(to);
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) return "";
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private static String authorization(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("authorization: "))
                .map(line -> line.substring("authorization: ".length()))
                .findFirst()
                .orElse("");
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed
        }
    }
}
