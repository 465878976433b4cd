package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What somebody wants to start, in the journal")
class RequestFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Founding.Request> requests() {
        LearningPlan plan = new LearningPlan("DEBT", "course", "autumn", List.of(), List.of());
        PersonKey jan = new PersonKey("jan");
        return Stream.of(
                Foundry.DEBT,
                new Founding.Request("X1", "X", "About x.", Set.of(), Joining.ON_REQUEST, "en", jan),
                new Founding.Request(
                        "MI", "Talking \"well\"", "", Set.of("talks"), Joining.INVITED, "nl", jan, Optional.of(plan)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isTheSameThere(Founding.Request request) throws JsonProcessingException {
        ObjectNode fields = JSON.createObjectNode();
        RequestFields.write(request, fields);
        assertThat(RequestFields.read(JSON.readTree(fields.toString()))).isEqualTo(request);
    }
}
