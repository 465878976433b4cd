package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.takealong.Luggage;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GET /me/take-along")
class TakeAlongResourceTest {
    private final Asking asking = new Asking();
    private final Estate estate = new Estate();
    private final Luggage luggage = new Luggage(estate, () -> Words.in("en"));
    private final TakeAlongResource resource = new TakeAlongResource(asking, luggage.takeAlong());
    private final long book = estate.add(Bridge.person("fatima"), "A book", "");

    private static String text(Response response) throws IOException {
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "json,application/json,attachment,.json,'\"complete\":true'",
        "csv,text/csv,attachment,.csv,A book",
        "page,text/html,inline,.html,</html>"
    })
    void givesTheCallersOwnInEachForm(String format, String type, String how, String ending, String part)
            throws IOException {
        asking.as("key-of-fatima");
        Response response = resource.take(format, "");
        assertThat(text(response)).contains(part, "A book");
        assertThat(response.getMediaType()).hasToString(type + ";charset=UTF-8");
        assertThat(response.getHeaderString("Content-Disposition"))
                .startsWith(how)
                .endsWith(ending + "\"");
        assertThat(response.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeaderString("Content-Security-Policy") == null).isEqualTo(how.equals("attachment"));
        assertThat(text(resource.take(format, Long.toString(book)))).contains("A book");
    }

    @Test
    void anothersItemIsNotThere() throws IOException {
        asking.as("key-of-jan");
        assertThat(resource.take("json", Long.toString(book)).getStatus()).isEqualTo(404);
        assertThat(text(resource.take("json", ""))).doesNotContain("A book");
    }

    @ParameterizedTest
    @CsvSource({"xml,''", "JSON,''", "'',''", "json,x", "json,'1,'", "json,-1", "json,12345678901"})
    void whatIsNoFormatAndNoItemIsRefused(String format, String items) {
        asking.as("key-of-fatima");
        assertThat(resource.take(format, items).getStatus()).isEqualTo(400);
    }

    @Test
    void anonymousIsAskedToLogIn() {
        asking.anonymous();
        assertThat(resource.take("json", "").getStatus()).isEqualTo(401);
        assertThat(resource.take("xml", "x").getStatus()).isEqualTo(401);
    }
}
