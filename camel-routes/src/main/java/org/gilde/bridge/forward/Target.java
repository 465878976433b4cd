package org.gilde.bridge.forward;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.bridge.peer.PeerAnswer;
import org.gilde.bridge.peer.PeerAwayException;
import org.gilde.bridge.peer.PeerClient;
import org.gilde.xapi.attachment.AttachmentHashes;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.resource.StatementFormat;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementStore;

/**
 * Another LRS as Statements are sent to it: as this LRS gives them out, with their ids, so that one which comes twice is
 * one. Part Three 2.1.2.
 */
final class Target {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PeerClient client;
    private final StatementStore store;
    private final Clock clock;

    Target(PeerClient client, StatementStore store, Clock clock) {
        this.client = client;
        this.store = store;
        this.clock = clock;
    }

    /**
     * One Statement that the LRS does not take.
     *
     * @param reason without personal data
     */
    record Refused(KeptStatement statement, String reason) {}

    /** One Statement on its way, with its text. */
    private record Outgoing(KeptStatement statement, String text) {}

    /**
     * Sends them in order. A batch that is refused is halved, down to the Statement that is.
     *
     * @return those that were refused; the LRS has all others
     * @throws PeerAwayException if the LRS did not answer as one; which of them it has is not known then
     */
    List<Refused> send(List<KeptStatement> statements) {
        List<Refused> refused = new ArrayList<>();
        List<Outgoing> outgoing = written(statements, refused);
        if (!outgoing.isEmpty()) {
            send(outgoing, refused);
        }
        return refused;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // one Statement that nobody foresaw must not stop all others
    private static List<Outgoing> written(List<KeptStatement> statements, List<Refused> refused) {
        List<Outgoing> outgoing = new ArrayList<>();
        for (KeptStatement statement : statements) {
            try {
                outgoing.add(new Outgoing(statement, StatementFormat.exact(statement)));
            } catch (RuntimeException e) {
                refused.add(new Refused(
                        statement,
                        "The Statement could not be written: " + e.getClass().getSimpleName()));
            }
        }
        return outgoing;
    }

    private void send(List<Outgoing> statements, List<Refused> refused) {
        PeerAnswer answer = post(statements);
        if (isTaken(answer)) {
            return;
        }
        int half = statements.size() / 2;
        if (half == 0) {
            refused.add(new Refused(statements.get(0).statement(), reason(answer.status())));
        } else {
            send(statements.subList(0, half), refused);
            send(statements.subList(half, statements.size()), refused);
        }
    }

    /** Says whether all is there; false where something in the batch is to blame. */
    private boolean isTaken(PeerAnswer answer) {
        return switch (answer.status()) {
            case 200 -> isWithoutErrors(answer.body());
            case 204 -> true; // Ralph's word for all of them were there before
            case 400, 409, 413 -> false;
            default -> throw answer.away(clock);
        };
    }

    private static String reason(int status) {
        return switch (status) {
            case 409 -> "answered 409: another Statement has this id there";
            case 413 -> "answered 413: this Statement alone is more than it takes";
            default -> "answered " + status + " to this Statement alone";
        };
    }

    /** An LRS that takes a part of a batch, as Ralph does where it is set so, answers 200 and names the others. */
    private static boolean isWithoutErrors(byte[] body) {
        JsonNode answer = parse(body);
        if (answer.isObject() && answer.path("errors").isArray()) {
            return answer.path("errors").isEmpty();
        }
        if (!answer.isArray()) {
            throw new PeerAwayException("answered 200 with something else than ids; check the url");
        }
        return true;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new PeerAwayException("answered 200 with something else than ids; check the url");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private PeerAnswer post(List<Outgoing> statements) {
        byte[] json = statements.stream()
                .map(Outgoing::text)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
        Collection<Attachment> contents = contents(statements);
        if (contents.isEmpty()) {
            return client.post("application/json", json);
        }
        Multipart multipart = MultipartWriter.write(json, contents);
        return client.post(multipart.contentType(), multipart.bytes());
    }

    private Collection<Attachment> contents(List<Outgoing> statements) {
        Map<String, Attachment> contents = new LinkedHashMap<>();
        for (Outgoing each : statements) {
            Set<String> hashes = AttachmentHashes.in(each.text());
            if (!hashes.isEmpty()) {
                store.attachments(each.statement().stored().tenant(), hashes)
                        .values()
                        .forEach(content -> contents.putIfAbsent(content.sha2(), content));
            }
        }
        return contents.values();
    }
}
