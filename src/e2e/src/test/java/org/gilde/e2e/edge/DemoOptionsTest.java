package org.gilde.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gilde.e2e.run.Artifacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the demo is told")
class DemoOptionsTest {
    private record Said(int code, String text) {}

    private static Said demo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "src/bin/demo"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(Artifacts.root().toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    @Test
    void isListedOnRequest() throws IOException, InterruptedException {
        Said said = demo("--help");
        assertThat(said.code()).isZero();
        assertThat(said.text())
                .contains("--fresh", "--bridge-port N", "--wiki-port N", "--database URL", "--kafka HOST:PORT");
    }

    @ParameterizedTest
    @CsvSource({
        "--kaffka, Unknown: --kaffka",
        "--kafka a, Write host and port of each",
        "--kafka http://a:9092, Write host and port of each",
        "--kafka a:9092;b:9092, Write host and port of each"
    })
    void isRefusedWithWhatToDo(String arguments, String told) throws IOException, InterruptedException {
        Said said = demo(arguments.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains(told);
    }
}
