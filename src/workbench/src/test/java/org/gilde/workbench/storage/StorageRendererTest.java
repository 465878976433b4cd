package org.gilde.workbench.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gilde.workbench.app.MacroDescription;
import org.gilde.workbench.app.Macros;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StorageRendererTest {
    private final StorageRenderer renderer = new StorageRenderer(
            new TestMacros(),
            new TestLinks(),
            (locale, key, values) -> key + " "
                    + String.join(
                            " ", List.of(values).stream().map(String::valueOf).toList()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <p>caf&eacute; &nbsp;&amp; &lt;tea&gt;</p>       | <p>café \u00a0&amp; &lt;tea&gt;</p>
                    <p title="&eacute;">x<br/></p>                  | <p title="é">x<br></p>
                    a<p>b</p>c                                      | a<p>b</p>c
                    <h2>Listen first</h2>                           | <h2 id="h-listen-first">Listen first</h2>
                    <h2>A</h2><h2>A</h2>                            | <h2 id="h-a">A</h2><h2 id="h-a-2">A</h2>
                    <p style="text-align: center;">x</p>            | <p style="text-align: center;">x</p>
                    <p style="background: url(x)">x</p>             | <p>x</p>
                    <p onclick="x()" id="y">x</p>                   | <p>x</p>
                    <a href="javascript:alert(1)">x</a>             | <a>x</a>
                    <a href=" JaVaScRiPt:alert(1)">x</a>            | <a>x</a>
                    <a href="//evil.example">x</a>                  | <a>x</a>
                    <a href="/display/INTAKE">x</a>                 | <a href="/display/INTAKE">x</a>
                    <img src="data:text/html,x" alt="y"/>           | <img alt="y">
                    <table><tbody><tr><td>x</td></tr></tbody></table> | <div class="table-wrap"><table><tbody><tr><td>x</td></tr></tbody></table></div>
                    <ac:link><ri:page ri:content-title="Open questions"/></ac:link> | <a class="" href="/display/INTAKE/Open+questions">Open questions</a>
                    <ac:link ac:anchor="x"><ri:page ri:content-title="P" ri:space-key="YOUTH"/><ac:plain-text-link-body><![CDATA[<go>]]></ac:plain-text-link-body></ac:link> | <a class="" href="/display/YOUTH/P#x">&lt;go&gt;</a>
                    <ac:link><ri:page ri:content-title="Hidden"/><ac:link-body><em>go</em></ac:link-body></ac:link> | <span class="unresolved"><em>go</em></span>
                    <ac:link><ri:user ri:userkey="k1"/></ac:link>   | <a class="user-mention" href="/display/~jan">Jan</a>
                    <ac:link><ri:url ri:value="https://example.org"/></ac:link> | <a class="external-link" href="https://example.org">https://example.org</a>
                    <ac:link><ri:url ri:value="javascript:x"/></ac:link> | ``
                    <ac:image ac:width="20"><ri:url ri:value="/a.png"/></ac:image> | <img class="confluence-embedded-image" loading="lazy" src="/a.png" alt="" width="20">
                    <ac:emoticon ac:name="tick"/>                   | <span class="emoticon" role="img" aria-label="tick">✅</span>
                    <ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell><p>x</p></ac:layout-cell></ac:layout-section></ac:layout> | <div class="contentLayout2"><div class="columnLayout two_equal"><div class="cell"><div class="innerCell"><p>x</p></div></div></div></div>
                    <ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>x</ac:task-body></ac:task></ac:task-list> | <ul class="inline-task-list"><li><span class="task-box" aria-hidden="true"></span>x</li></ul>
                    <p><ac:inline-comment-marker ac:ref="r">x</ac:inline-comment-marker><ac:placeholder>y</ac:placeholder></p> | <p>x</p>
                    <!-- a comment -->x                             | x
                    """)
    void rendersWhatPagesAreMadeOf(String storage, String html) {
        assertThat(render(storage)).isEqualTo(html);
    }

    @Test
    void givesMacrosTheirParametersAndRenderedBody() {
        String storage =
                """
                <ac:structured-macro ac:name="echo"><ac:parameter ac:name="">zero</ac:parameter>\
                <ac:parameter ac:name="page"><ac:link><ri:page ri:content-title="P"/></ac:link></ac:parameter>\
                <ac:parameter ac:name="who"><ri:user ri:userkey="k1"/></ac:parameter>\
                <ac:parameter ac:name="where"><ri:page ri:content-title="P" ri:space-key="S"/></ac:parameter>\
                <ac:rich-text-body><p>&lt;<ac:structured-macro ac:name="info"><ac:rich-text-body>in</ac:rich-text-body></ac:structured-macro></p></ac:rich-text-body>\
                </ac:structured-macro>""";
        assertThat(render(storage))
                .contains(
                        "who=k1",
                        "where=S:P",
                        "=zero",
                        "<p>&lt;<div class=\"aui-message aui-message-info\">in</div></p>")
                .contains("[display INTAKE]");
    }

    @ParameterizedTest
    @EnumSource(OutputType.class)
    void tellsMacrosWhatThePageIsRenderedFor(OutputType type) {
        Rendering rendering = new Rendering(Optional::empty, "INTAKE", type, Locale.ENGLISH);
        assertThat(renderer.render(macro("echo", ""), rendering).toString())
                .contains("[" + type.name().toLowerCase(Locale.ROOT) + " INTAKE]");
    }

    @Test
    void keepsThePageWhenAMacroIsUnknownRefusesOrFails() {
        String page = "<p>before</p>%s<p>after</p>";
        for (String name : List.of("nosuch", "refusing", "failing", "unlinked")) {
            String html = render(page.formatted("<ac:structured-macro ac:name=\"" + name + "\"/>"));
            assertThat(html)
                    .startsWith("<p>before</p><div class=\"macro-problem\"")
                    .endsWith("<p>after</p>");
            assertThat(html).doesNotContain("Exception", "secret detail");
        }
        assertThat(render("<ac:structured-macro ac:name=\"&lt;script&gt;\"/>"))
                .contains("macro.unknown &lt;script&gt;");
    }

    @Test
    void rendersTheMacrosOfItsOwn() {
        assertThat(render(macro("code", "<ac:plain-text-body><![CDATA[if (a < b) {}]]></ac:plain-text-body>")))
                .contains("<code>if (a &lt; b) {}</code>");
        assertThat(render(macro("panel", "<ac:parameter ac:name=\"title\">&lt;T&gt;</ac:parameter>")))
                .contains("<strong>&lt;T&gt;</strong>");
        assertThat(
                        render(
                                macro(
                                        "status",
                                        "<ac:parameter ac:name=\"colour\">Green</ac:parameter><ac:parameter ac:name=\"title\">DONE</ac:parameter>")))
                .isEqualTo("<span class=\"aui-lozenge aui-lozenge-success\">DONE</span>");
        assertThat(render(macro("toc", "") + "<h1>One</h1><h2>Two</h2>"))
                .contains(
                        "<li class=\"toc-1\"><a href=\"#h-one\">One</a></li><li class=\"toc-2\"><a href=\"#h-two\">Two</a></li>");
        assertThat(render(macro("expand", "<ac:rich-text-body><p>x</p></ac:rich-text-body>")))
                .contains("<details", "<p>x</p>");
    }

    @Test
    void notesHowLongEachMacroOfAnAppTook() {
        Rendering rendering = new Rendering(Optional::empty, "INTAKE", OutputType.DISPLAY, Locale.ENGLISH);
        renderer.render(macro("echo", "") + macro("panel", ""), rendering);
        assertThat(rendering.took())
                .singleElement()
                .satisfies(took -> assertThat(took.macro()).isEqualTo("echo"))
                .satisfies(took -> assertThat(took.time()).isPositive());
    }

    private static String macro(String name, String inner) {
        return "<ac:structured-macro ac:name=\"" + name + "\">" + inner + "</ac:structured-macro>";
    }

    private String render(String storage) {
        return renderer.render(storage, new Rendering(Optional::empty, "INTAKE", OutputType.DISPLAY, Locale.ENGLISH))
                .toString();
    }

    /** One macro for each way that macros behave. */
    private static final class TestMacros implements Macros {
        @Override
        public Optional<Macro> find(String name) {
            return switch (name) {
                case "echo", "refusing", "failing" -> Optional.of(new TestMacro(name));
                case "unlinked" -> throw new NoClassDefFoundError("secret detail");
                default -> Optional.empty();
            };
        }

        @Override
        public List<MacroDescription> catalogue(Locale locale) {
            return List.of();
        }
    }

    private record TestMacro(String name) implements Macro {
        @Override
        public String execute(Map<String, String> parameters, String body, ConversionContext context)
                throws MacroExecutionException {
            if (name.equals("refusing")) {
                throw new MacroExecutionException("needs a topic");
            }
            if (name.equals("failing")) {
                throw new IllegalStateException("secret detail");
            }
            return parameters + body + "[" + context.getOutputType() + " " + context.getSpaceKey() + "]";
        }

        @Override
        public BodyType getBodyType() {
            return BodyType.RICH_TEXT;
        }

        @Override
        public Macro.OutputType getOutputType() {
            return Macro.OutputType.BLOCK;
        }
    }

    private static final class TestLinks implements Links {
        @Override
        public Optional<String> page(String spaceKey, String title) {
            return Optional.of("/display/" + spaceKey + "/" + title.replace(' ', '+'))
                    .filter(address -> !title.equals("Hidden"));
        }

        @Override
        public Optional<Target> user(String keyOrName) {
            return Optional.of(new Target("Jan", "/display/~jan"));
        }

        @Override
        public List<Target> children(long page) {
            return List.of();
        }
    }
}
