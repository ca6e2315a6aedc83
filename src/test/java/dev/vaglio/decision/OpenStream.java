package dev.vaglio.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A client that sends a stream line by line and reads the answer in between, over a socket of its own. */
final class OpenStream implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Socket socket;
    private final BufferedReader answer;

    OpenStream(String key) throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        write("POST " + Http.DECISIONS + "/stream HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/x-ndjson\r\nIdempotency-Key: " + key + "\r\n\r\n");
    }

    void send(String lead) throws IOException {
        String line = lead.replace('\n', ' ') + "\n";
        write(Integer.toHexString(line.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + line + "\r\n");
    }

    /** The next line of the answer that is JSON; headers and sizes of chunks are passed over. */
    @Nullable
    JsonNode read() throws IOException {
        String line = answer.readLine();
        while (line != null && !line.startsWith("{")) {
            line = answer.readLine();
        }
        return line == null ? null : MAPPER.readTree(line);
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
