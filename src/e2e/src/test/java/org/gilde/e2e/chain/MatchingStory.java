package org.gilde.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Http;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.Test;

/** Who is told of in other words than the story's is found. Nested in {@link ChainTest}, whose chain it shares. */
abstract class MatchingStory {
    private static final String MATCHING = "/rest/gilde/1.0/matching/";
    private static final String CAMPUS = "https://campus.example";

    private final ChainUnderTest chain;

    MatchingStory(ChainUnderTest chain) {
        this.chain = chain;
    }

    @Test
    void whoWasNotMatchedShowsUpOnceWhenARuleMatches() {
        List<JsonNode> statements =
                Story.of("jan").stream().map(MatchingStory::ofCampus).toList();
        chain.send("campus", statements);
        chain.bridge().awaitDelivered();
        Http admin = chain.wiki().as("admin").http();
        assertThat(admin.get(MATCHING + "waiting").json().toString()).contains("jan @ " + CAMPUS);
        assertThat(chain.seen("campus").of("jan")).isEmpty();

        JsonNode rules = withCampus(admin);
        JsonNode preview = admin.post(MATCHING + "preview", rules.toString()).json();
        assertThat(preview.path("taken").asInt()).isGreaterThanOrEqualTo(statements.size() / 2);
        assertThat(chain.seen("campus").of("jan")).isEmpty();
        assertThat(apply(admin, rules)).isEqualTo(200);
        List<String> plain = chain.seen("plain").of("jan");
        assertThat(chain.seen("campus").of("jan")).isEqualTo(plain);
        chain.send("campus", statements);
        chain.bridge().awaitDelivered();
        assertThat(chain.seen("campus").of("jan")).isEqualTo(plain);

        String change =
                admin.get(MATCHING + "changes").json().at("/changes/0/id").asText();
        Answer undone =
                admin.send("DELETE", MATCHING + "changes/" + change, HttpRequest.BodyPublishers.noBody(), Map.of());
        assertThat(undone.status()).isEqualTo(200);
        assertThat(chain.seen("campus").of("jan")).isEmpty();
        assertThat(apply(admin, withCampus(admin))).isEqualTo(200);
        assertThat(chain.seen("campus").of("jan")).isEqualTo(plain);
        assertThat(chain.wiki().as("jan").http().get(MATCHING + "waiting").status())
                .isEqualTo(403);
    }

    private static JsonNode ofCampus(JsonNode statement) {
        ObjectNode told = statement.deepCopy();
        told.putObject("actor").putObject("account").put("homePage", CAMPUS).put("name", "jan");
        return told;
    }

    private static JsonNode withCampus(Http admin) {
        JsonNode rules = admin.get(MATCHING + "rules").json();
        ((ArrayNode) rules.path("rules"))
                .addObject()
                .put("kind", "account_name")
                .put("pattern", CAMPUS);
        return rules;
    }

    private static int apply(Http admin, JsonNode rules) {
        return admin.send(
                        "PUT",
                        MATCHING + "rules",
                        HttpRequest.BodyPublishers.ofString(rules.toString()),
                        Map.of("Content-Type", "application/json"))
                .status();
    }

    @Test
    void whoIsNamedByTheHashOfAMailAddressIsFound() throws NoSuchAlgorithmException {
        List<JsonNode> statements = new ArrayList<>();
        for (JsonNode statement : Story.of("jan")) {
            ObjectNode told = statement.deepCopy();
            told.putObject("actor").put("mbox_sha1sum", sha1("mailto:jan@sociaalhuis.example"));
            statements.add(told);
        }
        chain.send("hashed", statements);
        List<String> plain = chain.seen("plain").of("jan");
        chain.expect(() -> assertThat(chain.seen("hashed").of("jan")).isEqualTo(plain));
    }

    private static String sha1(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
