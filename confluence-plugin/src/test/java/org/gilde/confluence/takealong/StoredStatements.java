package org.gilde.confluence.takealong;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.gilde.confluence.bridge.BridgeQuestion;

/** A bridge that has Statements of people known by mail, and gives two at a time. */
public final class StoredStatements implements Bridge {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PAGE = 2;

    private final Map<Long, String[]> kept = new TreeMap<>();
    private final List<BridgeQuestion> asked = new ArrayList<>();
    private boolean isKnown;
    private int answersLeft = Integer.MAX_VALUE;
    private Optional<BridgeAnswer> then = Optional.empty();

    /** Tells the app where it is. */
    public void tell() {
        isKnown = true;
    }

    /** Answers so, after that many good answers. */
    public void answers(int after, BridgeAnswer answer) {
        answersLeft = after;
        then = Optional.of(answer);
    }

    /** Receives one. */
    public void receive(String person, String id, String json) {
        kept.put(kept.size() + 1L, new String[] {person + "@sociaalhuis.example", id, json});
    }

    /** Returns what it was asked. */
    public List<BridgeQuestion> asked() {
        return asked;
    }

    @Override
    public boolean isKnown() {
        return isKnown;
    }

    @Override
    public BridgeAnswer ask(BridgeQuestion question) {
        if (!isKnown) {
            return BridgeAnswer.kept(Obstacle.UNTOLD);
        }
        asked.add(question);
        if (then.isPresent() && answersLeft-- <= 0) {
            return then.get();
        }
        return question.path().equals("/operator/people/statements")
                ? BridgeAnswer.said(200, page(wish(question)))
                : BridgeAnswer.said(404, MissingNode.getInstance());
    }

    private static JsonNode wish(BridgeQuestion question) {
        try {
            return MAPPER.readTree(question.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ObjectNode page(JsonNode wish) {
        ObjectNode page = MAPPER.createObjectNode();
        String who = wish.path("identifiers").toString();
        String ids = wish.path("ids").toString();
        for (Map.Entry<Long, String[]> one : kept.entrySet()) {
            String[] parts = one.getValue();
            boolean isWanted = ids.isEmpty() || ids.contains(parts[1]);
            boolean isNext = one.getKey() > wish.path("after").asLong();
            if (who.contains(parts[0])
                    && isWanted
                    && isNext
                    && page.withArray("statements").size() < PAGE) {
                page.withArray("statements")
                        .addObject()
                        .put("sequence", one.getKey())
                        .put("id", parts[1])
                        .put("stored", "2026-11-21T13:00:00Z")
                        .put("json", parts[2]);
                page.put("next", one.getKey());
            }
        }
        page.withArray("statements");
        return page;
    }
}
