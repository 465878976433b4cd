package org.gilde.workbench.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebResourceModulesTest {

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    @BeforeAll
    static void install() {
        assertThat(HOST.install(app()).problem()).isEmpty();
    }

    private static AppJar app() {
        return HOST.app("tiny.web")
                .imports("com.atlassian.confluence.macro", "com.atlassian.confluence.content.render.xhtml")
                .imports("com.atlassian.webresource.api.assembler")
                .reference("pages", PageBuilderService.class)
                .source(
                        "Needs",
                        """
                        import com.atlassian.webresource.api.assembler.PageBuilderService;
                        public class Needs implements com.atlassian.confluence.macro.Macro {
                            private final PageBuilderService pages;
                            public Needs(PageBuilderService pages) { this.pages = pages; }
                            public String execute(java.util.Map<String, String> p, String b,
                                    com.atlassian.confluence.content.render.xhtml.ConversionContext c) {
                                pages.assembler().resources().requireWebResource("tiny.web:base");
                                return "";
                            }
                            public BodyType getBodyType() { return BodyType.NONE; }
                            public OutputType getOutputType() { return OutputType.BLOCK; }
                        }
                        """)
                .file("texts/words.properties", "hello=Hello {0}\nbye=Bye \\u2014 \"friend\"\n")
                .file("texts/words_nl.properties", "hello=Hallo {0}\n")
                .file("js/page.js", "say(AJS.I18n.getText('hello', name)); say(WRM.I18n.getText(\"bye\"));")
                .file("css/base.css", "b{}")
                .file("images/dot.svg", "<svg/>")
                .file("secret.txt", "secret")
                .module("<resource type=\"i18n\" name=\"words\" location=\"texts.words\"/>")
                .module("<resource type=\"download\" name=\"images/\" location=\"images/\"/>")
                .module("<resource type=\"download\" name=\"pictures/\" location=\"/images\"/>")
                .module(
                        """
                        <web-resource key="page"><context>atl.general</context>
                          <dependency>tiny.web:base</dependency>
                          <dependency>com.atlassian.auiplugin:ajs</dependency>
                          <transformation extension="js"><transformer key="jsI18n"/></transformation>
                          <resource type="download" name="page.js" location="js/page.js"/></web-resource>
                        <web-resource key="base">
                          <resource type="download" name="base.css" location="css/base.css"/></web-resource>
                        <xhtml-macro key="needs" name="needs" class="tiny.Needs"/>
                        """);
    }

    @Test
    void putsDependenciesFirst() {
        assertThat(HOST.platform().webResources().tags(List.of("atl.general"), List.of(), Locale.ENGLISH))
                .containsSubsequence(
                        "<link rel=\"stylesheet\" href=\"/download/resources/tiny.web:base/base.css?locale=en",
                        "<script src=\"/download/resources/tiny.web:page/page.js?locale=en");
    }

    @Test
    void remembersOncePerPageWhatMacrosRequired() throws Exception {
        Macro macro = HOST.platform().macros().find("needs").orElseThrow();
        macro.execute(Map.of(), "", null);
        assertThat(HOST.platform().webResources().takeRequired()).containsExactly("tiny.web:base");
        assertThat(HOST.platform().webResources().takeRequired()).isEmpty();
    }

    @Test
    void translatesScriptsForTheReader() {
        HttpResponse<String> dutch = HOST.send(HOST.to("/download/resources/tiny.web:page/page.js?locale=nl-BE&v=1"));
        assertThat(dutch.body()).isEqualTo("say(AJS.format(\"Hallo {0}\", name)); say(\"Bye — \\\"friend\\\"\");");
        assertThat(dutch.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(dutch.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @Test
    void servesFoldersThatTheAppOffers() {
        assertThat(HOST.send(HOST.to("/download/resources/tiny.web/images/dot.svg"))
                        .body())
                .isEqualTo("<svg/>");
    }

    @Test
    void servesAFolderThatIsNamedWithoutItsSlash() {
        assertThat(HOST.send(HOST.to("/download/resources/tiny.web/pictures/dot.svg"))
                        .body())
                .isEqualTo("<svg/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/download/resources/tiny.web/secret.txt",
                "/download/resources/tiny.web/images/..%2fsecret.txt",
                "/download/resources/tiny.web/images/",
                "/download/resources/tiny.web:page/base.css",
                "/download/resources/other:page/page.js",
                "/aui/../org/gilde/workbench/osgi/offered-packages.txt",
                "/aui/fonts",
                "/aui/none.css",
            })
    void servesNothingElse(String path) {
        assertThat(HOST.send(HOST.to(path)).statusCode()).isBetween(400, 404);
    }

    @Test
    void servesAui() {
        HttpResponse<String> css = HOST.send(HOST.to("/aui/aui-prototyping.css"));
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dependency>com.atlassian.nobody:nothing</dependency>",
                "<condition class=\"x.Y\"/>",
                "<resource type=\"download\" name=\"a.js\" location=\"not/there.js\"/>",
                "<transformation extension=\"less\"><transformer key=\"lessTransformer\"/></transformation>",
            })
    void refusesWhatItDoesNotStandInFor(String part) {
        AppStatus status =
                HOST.install(HOST.app("tiny.bad").module("<web-resource key=\"bad\">" + part + "</web-resource>"));
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem().orElseThrow()).contains("<web-resource key=\"bad\">");
    }
}
