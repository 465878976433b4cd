package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.XapiVersion;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Whatever comes, the Statement reader reads it or refuses it")
class StatementReaderFuzzTest {
    private final StatementReader reader = new StatementReader();

    @FuzzTest(maxDuration = "20m")
    void readsOrRefuses(byte[] body) {
        for (XapiVersion version : XapiVersion.values()) {
            for (Statement statement : statements(body, version)) {
                byte[] kept = statement.json().getBytes(StandardCharsets.UTF_8);
                Statement again = reader.read(kept, statement.id(), version);
                assertThat(again.json()).isEqualTo(statement.json());
                assertThat(again.keys()).isEqualTo(statement.keys());
            }
        }
    }

    private List<Statement> statements(byte[] body, XapiVersion version) {
        try {
            return reader.readAll(body, version);
        } catch (LrsException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
            return List.of();
        }
    }
}
