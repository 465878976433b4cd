package org.gilde.confluence.bridge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.gilde.confluence.learning.SignsOfLife;

/** A bridge in memory that delivers to this app, and what the app keeps of it. */
public final class RemoteBridge implements Bridge, BridgeAccesses, SignsOfLife {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<String> signs = new ArrayList<>();
    private final Map<Long, String> letters = new TreeMap<>();
    private Optional<BridgeAccess> access = Optional.empty();
    private Optional<BridgeAnswer> always = Optional.empty();

    /** Tells the app where it is. */
    public void tell() {
        access = Optional.of(new BridgeAccess(URI.create("https://bridge.example"), new BridgeLogin("ops", "hush")));
    }

    /** Refused one. */
    public void letter(long id, String reason) {
        letters.put(id, reason);
    }

    /** Answers nothing else any more. */
    public void answers(BridgeAnswer answer) {
        always = Optional.of(answer);
    }

    @Override
    public boolean isKnown() {
        return access.isPresent();
    }

    @Override
    public BridgeAnswer ask(BridgeQuestion question) {
        if (access.isEmpty()) {
            return BridgeAnswer.kept(Obstacle.UNTOLD);
        }
        return always.orElseGet(() -> answer(question));
    }

    private BridgeAnswer answer(BridgeQuestion question) {
        if (question.path().endsWith("/sign-of-life")) {
            came(question.body()
                    .substring("{\"nonce\":\"".length(), question.body().length() - 2));
            return BridgeAnswer.said(200, JSON.objectNode().put("millis", 0).put("outcome", "answered"));
        }
        if (question.method().equals("GET")) {
            return BridgeAnswer.said(200, letters());
        }
        String id = question.path().replaceAll("[^0-9]", "");
        boolean isThere = letters.remove(Long.valueOf(id)) != null;
        return BridgeAnswer.said(isThere ? 200 : 404, MissingNode.getInstance());
    }

    private ObjectNode letters() {
        ObjectNode body = JSON.objectNode().put("count", letters.size());
        ArrayNode listed = body.putArray("deadLetters");
        letters.forEach((id, reason) -> listed.addObject()
                .put("id", id)
                .put("sequence", id * 10)
                .put("reason", reason)
                .put("since", "2026-11-21T13:00:00Z"));
        return body;
    }

    @Override
    public Optional<BridgeAccess> current() {
        return access;
    }

    @Override
    public void keep(BridgeAccess given) {
        access = Optional.of(given);
    }

    @Override
    public void forget() {
        access = Optional.empty();
    }

    @Override
    public void came(String nonce) {
        signs.add(nonce);
    }

    @Override
    public boolean hasCome(String nonce) {
        return signs.contains(nonce);
    }
}
