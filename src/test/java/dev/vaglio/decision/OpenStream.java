package dev.vaglio.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vaglio.testing.As;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A client that sends a stream line by line and reads the answer in between, over a socket of its own. */
final class OpenStream implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Socket socket;
    private final InputStream answer;
    private final StringBuilder pending = new StringBuilder();
    private boolean inBody;

    OpenStream(String key) throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        answer = new BufferedInputStream(socket.getInputStream());
        write("POST " + Http.DECISIONS + "/stream HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/x-ndjson\r\nAuthorization: Bearer " + As.token() + "\r\nIdempotency-Key: "
                + key + "\r\n\r\n");
    }

    void send(String lead) throws IOException {
        String line = lead.replace('\n', ' ') + "\n";
        write(Integer.toHexString(line.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + line + "\r\n");
    }

    /** The next line of the answer; null after the last. */
    @Nullable
    JsonNode read() throws IOException {
        while (!inBody) {
            inBody = line().isEmpty();
        }
        int end = pending.indexOf("\n");
        for (int size = -1; end < 0 && size != 0; end = pending.indexOf("\n")) {
            size = Integer.parseInt(line(), 16);
            pending.append(new String(answer.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        if (end < 0) {
            return null;
        }
        String next = pending.substring(0, end);
        pending.delete(0, end + 1);
        return MAPPER.readTree(next);
    }

    /** A line of the protocol: of the headers, or the size of a chunk. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next >= 0 && next != '\n'; next = answer.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
