package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gilde.confluence.learning.MemoryVerbs;
import org.gilde.confluence.learning.VerbBook.Seen;
import org.gilde.confluence.learning.VerbRules;
import org.gilde.confluence.learning.VerbTable;
import org.gilde.confluence.people.Asking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What verbs mean over REST")
class VerbsResourceTest {
    private static final String OWN = "https://lms.example/verbs/finished";
    private static final String CHANGE = "{\"verb\":\"" + OWN + "\",\"meaning\":\"learned\"}";

    private final Asking asking = new Asking();
    private final MemoryVerbs book = new MemoryVerbs();
    private final VerbsResource resource = new VerbsResource(asking, new VerbRules(book));

    @Test
    void isListedTriedAndChanged() {
        book.saw(List.of(new Seen(OWN, LocalDate.EPOCH, false)));
        assertThat(resource.dryRun(body(CHANGE)).getEntity())
                .isEqualTo("{\"verbs\":[{\"verb\":\"" + OWN
                        + "\",\"events\":1,\"before\":\"dropped\",\"after\":\"learned\"}]}");
        assertThat(book.table()).isEqualTo(VerbTable.USUAL);
        String changed = "{\"verb\":\"" + OWN + "\",\"meaning\":\"learned\",\"changed\":true}";
        assertThat(resource.change(body(CHANGE)).getEntity()).asString().contains(changed);
        assertThat(resource.list().getEntity()).asString().contains(changed, "\"changed\":false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"verb\":\"*\",\"meaning\":\"learned\"}",
                "{\"verb\":\"\",\"meaning\":\"learned\"}",
                "{\"verb\":[\"https://a.example/x\"],\"meaning\":\"learned\"}",
                "{\"verb\":\"https://a.example/x\",\"meaning\":\"all\"}",
                "{\"verb\":\"http://adlnet.gov/expapi/verbs/voided\",\"meaning\":\"dropped\"}"
            })
    void refusesWhatIsNoChangeOfOneVerb(String json) {
        assertThat(resource.change(body(json)).getStatus()).isEqualTo(400);
        assertThat(resource.dryRun(body(json)).getStatus()).isEqualTo(400);
        assertThat(book.table()).isEqualTo(VerbTable.USUAL);
    }

    @Test
    void isForAdministratorsOnly() {
        Stream<Supplier<Response>> requests =
                Stream.of(resource::list, () -> resource.change(body(CHANGE)), () -> resource.dryRun(body(CHANGE)));
        requests.forEach(request -> {
            asking.as("jan");
            assertThat(request.get().getStatus()).isEqualTo(403);
            asking.anonymous();
            assertThat(request.get().getStatus()).isEqualTo(401);
        });
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
