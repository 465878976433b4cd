package org.gilde.confluence.closing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What somebody asked to close, in the journal")
class RequestFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Closing.Request> requests() {
        return Stream.of(
                ClosingShop.REQUEST,
                ClosingShop.FAREWELL,
                new Closing.Request(
                        "X1",
                        Optional.of("INTAKE"),
                        ClosingShop.ELS,
                        new Closing.Thanks("Thank you", "", "You go on.", "These:"),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isTheSameThere(Closing.Request request) throws JsonProcessingException {
        ObjectNode fields = JSON.createObjectNode();
        RequestFields.write(request, fields);
        assertThat(RequestFields.read(JSON.readTree(fields.toString()))).isEqualTo(request);
    }
}
