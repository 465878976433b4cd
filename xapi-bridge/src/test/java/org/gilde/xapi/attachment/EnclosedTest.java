package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilde.xapi.statement.Attachment;
import org.junit.jupiter.api.Test;

class EnclosedTest {
    private final Map<String, Attachment> kept = new HashMap<>();
    private final String one = statement((byte) 1);
    private final String two = statement((byte) 2);

    @Test
    void takesEachContentOnce() {
        Enclosed enclosed = Enclosed.of(List.of(one, "{}", one, two), this::find, 200);
        assertThat(enclosed.statements()).isEqualTo(4);
        assertThat(enclosed.contents()).hasSize(2);
    }

    @Test
    void endsWhereTheContentsAreTooMany() {
        Enclosed enclosed = Enclosed.of(List.of(one, "{}", two, one), this::find, 150);
        assertThat(enclosed.statements()).isEqualTo(2);
        assertThat(enclosed.contents()).hasSize(1);
    }

    @Test
    void takesOneAtLeast() {
        assertThat(Enclosed.of(List.of(one, two), this::find, 10).statements()).isEqualTo(1);
        assertThat(Enclosed.of(List.of(), this::find, 10).statements()).isZero();
    }

    @Test
    void leavesOutWhatIsElsewhere() {
        kept.clear();
        assertThat(Enclosed.of(List.of(one, two), this::find, 10)).isEqualTo(new Enclosed(2, List.of()));
    }

    private Map<String, Attachment> find(Set<String> hashes) {
        Map<String, Attachment> found = new HashMap<>(kept);
        found.keySet().retainAll(hashes);
        return found;
    }

    private String statement(byte seed) {
        byte[] content = new byte[100];
        content[0] = seed;
        kept.put(Hash.of(content), new Attachment(Hash.of(content), "text/plain", content));
        return Sent.statement(Sent.attachment(content));
    }
}
