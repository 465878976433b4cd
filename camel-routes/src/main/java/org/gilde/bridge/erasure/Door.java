package org.gilde.bridge.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.gilde.bridge.peer.PeerAnswer;
import org.gilde.bridge.peer.PeerAwayException;
import org.gilde.bridge.peer.PeerClient;
import org.gilde.bridge.settings.Remote;

/** Where an LRS is asked to forget people. What it answers is read as JSON; what is no answer of its own is away. */
final class Door {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_ANSWER = 1 << 20;

    private final PeerClient client;
    private final String base;
    private final Clock clock;

    Door(Remote login, Clock clock) {
        this.client = new PeerClient(login, LARGEST_ANSWER);
        this.base = login.url().toString().replaceAll("/+$", "");
        this.clock = clock;
    }

    /**
     * An answer that is meant.
     *
     * @param json a missing node where none was answered
     */
    record Answer(int status, JsonNode json) {
        boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** Returns what this refusal means. The answer itself may hold anything and is left out. */
        Eraser.Said refusal(String remedyOf404) {
            String remedy =
                    switch (status) {
                        case 401 -> "erasure-user and erasure-password are not accepted; check them";
                        case 403 -> "that account may not erase there; ask who runs it";
                        case 404, 405 -> remedyOf404;
                        default -> "it does not understand the request; its version may be an older one";
                    };
            return Eraser.Said.of(StepState.REFUSED, "answered " + status + ": " + remedy);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    Answer get(String path) {
        return read(client.ask("GET", at(path), Optional.empty(), new byte[0]));
    }

    Answer send(String method, String path, ObjectNode body) {
        return send(method, path, body, Optional.empty());
    }

    /** Sends with a token in place of user and password. */
    Answer send(String method, String path, ObjectNode body, Optional<String> token) {
        return read(client.ask(method, at(path), token, body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    private Answer read(PeerAnswer answer) {
        int status = answer.status();
        boolean isMeant =
                (status >= 200 && status < 300) || (status >= 400 && status < 500 && status != 408 && status != 429);
        if (!isMeant) {
            throw answer.away(clock);
        }
        JsonNode json = json(answer.body());
        if (status == 200 && json.isMissingNode()) {
            throw new PeerAwayException("answered 200 with something else than JSON; check the erasure-url");
        }
        return new Answer(status, json);
    }

    private static JsonNode json(byte[] body) {
        try {
            return Optional.<JsonNode>ofNullable(JSON.readTree(body)).orElseGet(MissingNode::getInstance);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
