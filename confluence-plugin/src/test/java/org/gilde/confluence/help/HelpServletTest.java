package org.gilde.confluence.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.text.Descriptor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

@DisplayName("The page of help")
class HelpServletTest {
    private final Visitor visitor = new Visitor().as("fatima");

    @ParameterizedTest
    @CsvSource({
        "en,Learned beside shared,Lines per column",
        "nl,Geleerd naast gedeeld,Regels per kolom",
        "fr,Appris à côté du partagé,Lignes par colonne",
        "de,Gelernt neben Geteiltem,Zeilen je Spalte"
    })
    void saysWhatAMacroDoesInTheReadersLanguage(String language, String macro, String parameter) {
        visitor.reading(language);
        assertThat(page())
                .contains("<html lang=\"" + language + "\">", "<h2 id=\"learned-beside\">" + macro + "</h2>")
                .contains("<th scope=\"row\">" + parameter + "</th>");
    }

    @Test
    void saysWhatCanBeChosen() {
        assertThat(page())
                .contains("<li>The last month</li>", "<li>In progress</li>", "<li>Those that are closed</li>");
    }

    @Test
    void hasEveryMacroAndParameterOfTheDescriptorToWhichTheMacroBrowserLeads() {
        String page = page();
        for (Element macro : Descriptor.elements("xhtml-macro")) {
            String name = macro.getAttribute("name");
            assertThat(macro.getAttribute("documentation-url")).isEqualTo("/plugins/servlet/gilde/help#" + name);
            assertThat(page).contains("<h2 id=\"" + name + "\">");
            List<MacroHelp.Parameter> parameters = Descriptor.within(macro, "parameter").stream()
                    .map(parameter -> new MacroHelp.Parameter(
                            parameter.getAttribute("name"),
                            Descriptor.within(parameter, "value").stream()
                                    .map(value -> value.getAttribute("name"))
                                    .toList()))
                    .toList();
            assertThat(MacroHelp.MACROS).contains(new MacroHelp.Described(name, parameters));
        }
        assertThat(MacroHelp.MACROS).hasSameSizeAs(Descriptor.elements("xhtml-macro"));
    }

    @Test
    void asksStrangersToLogInAndKnowsNoOtherPage() {
        visitor.get(new HelpServlet(visitor.screens()), "/more", Map.of());
        assertThat(visitor.status()).isEqualTo(404);
        visitor.anonymous();
        assertThat(page()).isEmpty();
        assertThat(visitor.sentTo()).startsWith("/login");
    }

    private String page() {
        return visitor.get(new HelpServlet(visitor.screens()), Map.of());
    }
}
