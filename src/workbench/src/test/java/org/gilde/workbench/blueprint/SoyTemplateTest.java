package org.gilde.workbench.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.gilde.workbench.descriptor.DescriptorException;
import org.junit.jupiter.api.Test;

class SoyTemplateTest {
    private static SoyTemplate template(String body) {
        String file =
                "{namespace A.B}\n/** @param x */\n{template .c}" + body + "{/template}\n{template .d}d{/template}";
        return SoyTemplate.find(file, "A.B.c").orElseThrow();
    }

    private static String write(String body) {
        return template(body).write(Map.of("x", "<b>"), key -> "the " + key, name -> "[" + name + "]");
    }

    @Test
    void writesVariablesTextsAndTemplatesOfTheHost() {
        assertThat(write("<p>{$x}{$none}</p>")).isEqualTo("<p>&lt;b&gt;</p>");
        assertThat(write("{getText('a.key')}")).isEqualTo("the a.key");
        assertThat(write("{call Host.form}{param a: $x /}\n {param b: false /}{/call}!"))
                .isEqualTo("[Host.form]!");
        template("{$x}").check();
    }

    @Test
    void findsATemplateByItsFullNameOnly() {
        assertThat(SoyTemplate.find("{namespace A}{template .d}d{/template}", "A.d"))
                .isPresent();
        assertThat(SoyTemplate.find("{namespace A}{template .d}d{/template}", "B.d"))
                .isEmpty();
        assertThatExceptionOfType(DescriptorException.class)
                .isThrownBy(() -> SoyTemplate.find("{template .d}d{/template}", "A.d"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatExceptionOfType(DescriptorException.class)
                .isThrownBy(() -> template("{if $x}a{/if}").check())
                .withMessageContaining("{if $x}");
    }
}
