package org.gilde.bench.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** All hostile requests there are; this list is the only one. The bridge they go to has its limits as they come. */
public final class Inputs {
    private Inputs() {}

    /** Returns them; some have bodies of 10 MB. */
    public static List<Input> all() {
        return Stream.of(
                        JsonInputs.all(),
                        TextInputs.all(),
                        MultipartInputs.all(),
                        HttpInputs.all(),
                        AddressInputs.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns a Statement with one more property, as text. */
    static String statement(String property) {
        return "{\"actor\":{\"mbox\":\"mailto:a@hostile.example\"},\"verb\":{\"id\":\"https://hostile.example/verb\"},"
                + "\"object\":{\"id\":\"https://hostile.example/object\"}," + property + "}";
    }

    /** Returns a Statement with a value in an extension. */
    static byte[] extended(String value) {
        return bytes(statement("\"result\":{\"extensions\":{\"https://hostile.example/x\":" + value + "}}"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
