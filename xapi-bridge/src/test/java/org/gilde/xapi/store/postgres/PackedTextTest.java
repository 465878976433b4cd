package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {
    private static final String ALPHABET = "abc{}\":,0é€𝄞 ";

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"a\":1}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "𝄞é€"})
    void givesBackShortTexts(String text) {
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @RepeatedTest(300)
    void givesBackAnyText() {
        Random random = new Random();
        int kinds = 1 + random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length()));
        int length = random.nextInt(random.nextInt(100) == 0 ? 300_000 : 3_000);
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < length; count++) {
            text.appendCodePoint(ALPHABET.codePointAt(ALPHABET.offsetByCodePoints(0, random.nextInt(kinds))));
            if (random.nextInt(20) == 0) {
                text.append(text, random.nextInt(text.length()), text.length());
                text.setLength(Math.min(text.length(), length + 1));
            }
        }
        String whole = new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(PackedText.unpack(PackedText.pack(whole))).isEqualTo(whole);
    }

    @Test
    void halvesAShortStatement() {
        String json = Samples.json(UUID.randomUUID(), "jan", Samples.COMPLETED, Samples.activity(Samples.COURSE));
        assertThat(PackedText.pack(json).length).isLessThan(json.length() / 2 + 20);
    }

    @Test
    void isReadWhereAnEarlierReleaseWroteIt() {
        byte[] plain = "\0{\"é\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(PackedText.unpack(plain)).isEqualTo("{\"é\":1}");
    }

    @Test
    void saysSoWhereARowIsDamaged() {
        byte[] packed = PackedText.pack("x".repeat(1000));
        byte[] cut = Arrays.copyOf(packed, packed.length - 3);
        assertThatThrownBy(() -> PackedText.unpack(cut))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("backup");
    }

    @Test
    void namesTheWayOutWhereALaterReleaseWroteIt() {
        assertThatThrownBy(() -> PackedText.unpack(new byte[] {9, 1, 2}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("later release");
    }
}
