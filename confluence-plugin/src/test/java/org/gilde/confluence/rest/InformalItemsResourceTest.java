package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.InformalDraft;
import org.gilde.confluence.learning.InformalLearning;
import org.gilde.confluence.learning.table.InformalTable;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Own items by REST")
class InformalItemsResourceTest {
    private static final String BOOK =
            "{\"title\":\"A book\",\"state\":\"learned\",\"date\":\"2026-11-20\",\"topics\":[\"Talks\"]}";

    private final Asking asking = new Asking().as(Bridge.person("fatima")).administering();
    private final InformalLearning learning = new InformalLearning(
            new InformalTable(TestObjects.fresh()),
            new TableTransactions(TestObjects.fresh()),
            Clock.fixed(Bridge.NOW, ZoneOffset.UTC));
    private final InformalItemsResource resource = new InformalItemsResource(asking, learning);

    @Test
    void areAddedChangedAndDeleted() throws IOException {
        long id = id(resource.add(body(BOOK)));
        assertThat(learning.draft(Bridge.person("fatima"), id))
                .contains(new InformalDraft("A book", "learned", "2026-11-20", "talks"));
        assertThat(id(resource.change(id, body(BOOK.replace("A book", "Two books")))))
                .isEqualTo(id);
        assertThat(learning.draft(Bridge.person("fatima"), id).orElseThrow().title())
                .isEqualTo("Two books");
        assertThat(id(resource.remove(id))).isEqualTo(id);
        assertThat(resource.remove(id).getStatus()).isEqualTo(404);
    }

    @Test
    void othersAreNotThereNotEvenForAnAdministrator() throws IOException {
        long id = id(resource.add(body(BOOK)));
        asking.as(Bridge.person("jan")).administering();
        assertThat(resource.change(id, body(BOOK)).getStatus()).isEqualTo(404);
        assertThat(resource.remove(id).getStatus()).isEqualTo(404);
        asking.anonymous();
        assertThat(resource.add(body(BOOK)).getStatus()).isEqualTo(401);
        assertThat(resource.change(id, body(BOOK)).getStatus()).isEqualTo(401);
        assertThat(resource.remove(id).getStatus()).isEqualTo(401);
        assertThat(learning.draft(Bridge.person("fatima"), id)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{\"title\":\"x\"}",
                "{\"title\":7,\"state\":\"learned\",\"date\":\"2026-11-20\"}",
                "{\"title\":\"x\",\"state\":\"learned\",\"date\":\"2026-11-20\",\"score\":1}",
                "{\"title\":\"x\",\"state\":\"learned\",\"date\":\"2026-11-20\",\"topics\":\"a\"}",
                "{\"title\":\"x\",\"state\":\"learned\",\"date\":\"2026-11-20\",\"topics\":[1]}",
                "{\"title\":\"x\",\"state\":\"failed\",\"date\":\"2026-11-20\"}",
                "{\"title\":\"\",\"state\":\"planned\",\"date\":\"2026-13-20\"}"
            })
    void areRefusedWithAReasonWhereSomethingIsWrong(String json) throws IOException {
        Response response = resource.add(body(json));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(new ObjectMapper()
                        .readTree((String) response.getEntity())
                        .at("/message")
                        .asText())
                .isNotBlank();
    }

    @Test
    void hugeBodyIsRefused() throws IOException {
        assertThat(resource.add(body(BOOK.replace("A book", "x".repeat(100_000))))
                        .getStatus())
                .isEqualTo(413);
    }

    private static long id(Response response) throws IOException {
        assertThat(response.getStatus()).isEqualTo(200);
        return new ObjectMapper()
                .readTree((String) response.getEntity())
                .at("/id")
                .asLong();
    }

    private static ByteArrayInputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
