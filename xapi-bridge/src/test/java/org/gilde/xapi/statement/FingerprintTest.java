package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gilde.xapi.json.JsonReader;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final JsonReader READER = new JsonReader(100);

    @Test
    void isTheSameForTheSameDefinition() {
        assertThat(of("a:b", "{\"name\":{\"en\":\"x\"}}")).isEqualTo(of("a:b", "{ \"name\" : {\"en\":\"x\"} }"));
    }

    @Test
    void isAnotherOneForAllElse() {
        List<String> definitions = List.of(
                "{}",
                "{\"name\":{\"en\":\"x\"}}",
                "{\"name\":{\"en\":\"y\"}}",
                "{\"name\":{\"nl\":\"x\"}}",
                "{\"name\":{}}",
                "{\"type\":\"x:y\"}",
                "{\"extensions\":{\"x:1\":1}}",
                "{\"extensions\":{\"x:1\":\"1\"}}",
                "{\"extensions\":{\"x:1\":[1]}}",
                "{\"extensions\":{\"x:1\":[[1]]}}",
                "{\"extensions\":{\"x:1\":[1,2]}}",
                "{\"extensions\":{\"x:1\":[12]}}",
                "{\"extensions\":{\"x:1\":true}}",
                "{\"extensions\":{\"x:1\":null}}",
                "{\"extensions\":{\"x:1\":{}}}",
                "{\"extensions\":{\"x:1\":[]}}");
        Set<Long> all = new HashSet<>();
        definitions.forEach(definition -> {
            all.add(of("a:b", definition));
            all.add(of("a:c", definition));
        });
        assertThat(all).hasSize(2 * definitions.size());
    }

    private static long of(String activity, String definition) {
        return Fingerprint.of(activity, READER.tree(definition));
    }
}
