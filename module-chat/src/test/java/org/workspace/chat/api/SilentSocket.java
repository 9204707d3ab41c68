package org.workspace.chat.api;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.workspace.platform.testing.TestTokens.Person;

/** A WebSocket client that says nothing after the handshake, answers no ping, and reads only when told. */
final class SilentSocket implements AutoCloseable {
    private static final int PATIENCE = 20_000;
    private static final int CLOSE = 8;

    private final Socket socket = new Socket();

    private SilentSocket() {}

    static SilentSocket open(URI base, Person person) throws IOException {
        var silent = new SilentSocket();
        silent.connect(base, person);
        return silent;
    }

    private void connect(URI base, Person person) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        var key = Base64.getEncoder().encodeToString(new byte[16]);
        var request = String.join(
                "\r\n",
                "GET " + base.getPath() + "ws HTTP/1.1",
                "Host: " + base.getAuthority(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + key,
                "Authorization: Bearer " + person.token(),
                "",
                "");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads everything up to the close frame (RFC 6455, section 5.2). */
    int closeCode() throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var handshake = new StringBuilder();
        while (handshake.indexOf("\r\n\r\n") < 0) handshake.append((char) in.readUnsignedByte());
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0F;
            int length = in.readUnsignedByte();
            if (length == 126) length = in.readUnsignedShort();
            if (opcode == CLOSE) return in.readUnsignedShort();
            in.skipNBytes(length);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
