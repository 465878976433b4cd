package org.gilde.workbench.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gilde.workbench.app.SpaceBlueprints.Offer;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceBlueprintModulesTest {
    private static final String ITEM =
            """
            <web-item key="item" section="system.create.space.dialog/content"><description key="what"/>
            <resource name="icon" type="download" location="icon.png"/><param name="blueprintKey" value="team"/></web-item>
            """;
    private static final String HOME =
            """
            <content-template key="home" i18n-name-key="name"><resource name="template" type="download" location="home.xml"/>
            <context-provider class="tiny.Provider"/></content-template>
            """;
    private static final String SPACE =
            """
            <space-blueprint key="team" i18n-name-key="name"><content-template ref="home"/><dialog-wizard key="wizard">
            <dialog-page id="one" title-key="name" template-key="T.form" description-header-key="what"/></dialog-wizard>
            </space-blueprint>
            <web-resource key="files"><transformation extension="soy"><transformer key="soyTransformer"/></transformation>
            <resource type="download" name="form.js" location="form.soy"/><context>create-space</context></web-resource>
            """;

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    private static AppJar app(String key, String modules) {
        return HOST.app(key)
                .imports("com.atlassian.confluence.plugins.createcontent.api.contextproviders")
                .source(
                        "Provider",
                        """
                        import com.atlassian.confluence.plugins.createcontent.api.contextproviders.*;
                        public class Provider extends AbstractBlueprintContextProvider {
                            protected BlueprintContext updateBlueprintContext(BlueprintContext context) {
                                context.getMap().put("added", context.getMap().get("name") + "!");
                                return context;
                            }
                        }
                        """)
                .file("words.properties", "name=Team\nwhat=For a team\n")
                .file("words_nl.properties", "name=Ploeg\nwhat=Voor een ploeg\n")
                .file("form.soy", "{namespace T}{template .form}<form>{$atlToken}</form>{/template}")
                .file(
                        "home.xml",
                        "<p><at:i18n at:key=\"what\"/> <at:var at:name=\"added\"/><at:var at:name=\"no\"/></p>")
                .file("icon.png", "-")
                .module("<resource type=\"i18n\" name=\"words\" location=\"words\"/>")
                .module(modules);
    }

    @Test
    void standInTheDialogWithTheirWizardAndTheirHomePage() {
        HOST.install(app("tiny.team", ITEM + HOME + SPACE));
        Offer offer = HOST.platform().spaceBlueprints().find("tiny.team:item").orElseThrow();
        assertThat(offer.name()).isEqualTo("Ploeg");
        assertThat(offer.description()).isEqualTo("Voor een ploeg");
        assertThat(offer.icon()).contains("/download/resources/tiny.team:item/icon");
        assertThat(offer.page()).hasValueSatisfying(page -> {
            assertThat(page.id()).isEqualTo("one");
            assertThat(page.title()).isEqualTo("Ploeg");
            assertThat(page.asideTitle()).isEqualTo("Voor een ploeg");
            assertThat(page.asideText()).isEmpty();
            assertThat(page.form().write(Map.of("atlToken", "t"), name -> "")).isEqualTo("<form>t</form>");
        });
        assertThat(offer.home().write(Map.of("name", "A & B"))).isEqualTo("<p>Voor een ploeg A &amp; B!</p>");
        HOST.platform().apps().disable("tiny.team");
        assertThat(HOST.platform().spaceBlueprints().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value=\"team\"|value=\"other\"|No web-item shows it",
                "ref=\"home\"/>|ref=\"other\"/>|no <content-template> other",
                "ref=\"home\"/>|ref=\"home\"><content-template ref=\"home\"/></content-template>|templates below",
                "T.form|T.other|no Soy template T.other",
                "home.xml|none.xml|needs a <resource",
                "tiny.Provider|tiny.None|tiny.None",
                "<param |<conditions/><param |conditions in the dialog"
            })
    void areRefusedWhenTheyDoNotFit(String right, String wrong, String said) {
        String modules = (ITEM + HOME + SPACE).replace(right, wrong);
        assertThat(HOST.install(app("tiny.wrong", modules)).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(said));
    }
}
