package org.gilde.xapi.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnclosedTest {
    private final Map<String, Long> kept = new HashMap<>();
    private final String one = statement((byte) 1);
    private final String two = statement((byte) 2);

    @Test
    void takesEachContentOnce() {
        Enclosed enclosed = Enclosed.of(List.of(one, "{}", one, two), this::sizes, 200);
        assertThat(enclosed.statements()).isEqualTo(4);
        assertThat(enclosed.hashes()).hasSize(2);
        assertThat(enclosed.octets()).isEqualTo(200);
    }

    @Test
    void endsWhereTheContentsAreTooMany() {
        Enclosed enclosed = Enclosed.of(List.of(one, "{}", two, one), this::sizes, 150);
        assertThat(enclosed.statements()).isEqualTo(2);
        assertThat(enclosed.hashes()).hasSize(1);
    }

    @Test
    void takesOneAtLeast() {
        Enclosed enclosed = Enclosed.of(List.of(one, two), this::sizes, 10);
        assertThat(enclosed.statements()).isEqualTo(1);
        assertThat(enclosed.octets()).isEqualTo(100);
        assertThat(Enclosed.of(List.of(), this::sizes, 10).statements()).isZero();
    }

    @Test
    void leavesOutWhatIsElsewhere() {
        kept.clear();
        assertThat(Enclosed.of(List.of(one, two), this::sizes, 10)).isEqualTo(new Enclosed(2, Set.of(), 0));
    }

    private Map<String, Long> sizes(Set<String> hashes) {
        Map<String, Long> found = new HashMap<>(kept);
        found.keySet().retainAll(hashes);
        return found;
    }

    private String statement(byte seed) {
        byte[] content = new byte[100];
        content[0] = seed;
        kept.put(Hash.of(content), 100L);
        return Sent.statement(Sent.attachment(content));
    }
}
