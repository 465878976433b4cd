package org.gilde.workbench.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserProfile;
import java.util.Map;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AppTemplatesTest {

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    /** An app whose macro renders the template that its parameter names. */
    private static AppJar app() {
        return HOST.app("tiny.templates")
                .imports("com.atlassian.confluence.macro", "com.atlassian.confluence.content.render.xhtml")
                .imports("com.atlassian.confluence.plugin.services", "com.atlassian.velocity.htmlsafe")
                .reference("velocity", VelocityHelperService.class)
                .source(
                        "View",
                        """
                        public class View {
                            public String title() { return "<b>title</b>"; }
                            public String getName() { return "<i>name</i>"; }
                            public String unlisted() { return "never"; }
                            @com.atlassian.velocity.htmlsafe.HtmlSafe
                            public String body() { return "<p>body</p>"; }
                            public java.util.List<String> parts() { return java.util.List.of("a&b", "c"); }
                        }
                        """)
                .source(
                        "Show",
                        """
                        import com.atlassian.confluence.plugin.services.VelocityHelperService;
                        public class Show implements com.atlassian.confluence.macro.Macro {
                            private final VelocityHelperService velocity;
                            public Show(VelocityHelperService velocity) { this.velocity = velocity; }
                            public String execute(java.util.Map<String, String> p, String b,
                                    com.atlassian.confluence.content.render.xhtml.ConversionContext c) {
                                java.util.Map<String, Object> values = velocity.createDefaultVelocityContext();
                                values.put("view", new View());
                                try {
                                    if (p.containsKey("view")) {
                                        values.put("own", Class.forName(p.get("view")).getConstructor().newInstance());
                                    }
                                } catch (ReflectiveOperationException e) {
                                    throw new IllegalStateException(e);
                                }
                                values.put("words", "<script>");
                                values.put("wordsHtml", "<em>");
                                return velocity.getRenderedTemplate(p.get("template"), values);
                            }
                            public BodyType getBodyType() { return BodyType.NONE; }
                            public OutputType getOutputType() { return OutputType.BLOCK; }
                        }
                        """)
                .module("<xhtml-macro key=\"show\" name=\"show\" class=\"tiny.Show\"/>");
    }

    private static final String LISTED =
            """
            <velocity-allowlist key="list">
              <method>tiny.View#title()</method>
              <method>tiny.View#getName()</method>
              <method>tiny.View#body()</method>
              <method>tiny.View#parts()</method>
            </velocity-allowlist>
            """;

    private static String render(String template) throws MacroExecutionException {
        assertThat(HOST.install(app().module(LISTED).file("t.vm", template).file("part.vm", "[$words]"))
                        .problem())
                .isEmpty();
        Macro macro = HOST.platform().macros().find("show").orElseThrow();
        return macro.execute(Map.of("template", "/t.vm"), "", null);
    }

    @Test
    void escapesEveryValueUnlessNameOrOriginSaysHtml() throws Exception {
        assertThat(render("$words ${words} $!words $view.title() $view.name $wordsHtml $view.body()"))
                .isEqualTo("&lt;script&gt; &lt;script&gt; &lt;script&gt; &lt;b&gt;title&lt;/b&gt; "
                        + "&lt;i&gt;name&lt;/i&gt; <em> <p>body</p>");
    }

    @Test
    void walksListsAndParsesOtherTemplatesOfTheJar() throws Exception {
        assertThat(
                        render(
                                "#foreach($part in $view.parts())$part;#end#parse(\"part.vm\")#if($view.parts().isEmpty())x#end"))
                .isEqualTo("a&amp;b;c;[&lt;script&gt;]");
    }

    @Test
    void refusesAMethodThatIsNotListed() {
        assertThatThrownBy(() -> render("$view.unlisted()"))
                .hasStackTraceContaining("Method needs allowlisting: tiny.View#unlisted()");
    }

    /** What the host gives to apps. */
    private record HostProfile() implements UserProfile {
        @Override
        public UserKey getUserKey() {
            return new UserKey("k1");
        }

        @Override
        public String getUsername() {
            return "jan";
        }

        @Override
        public String getFullName() {
            return "Jan";
        }

        @Override
        public String getEmail() {
            return "jan@example.org";
        }
    }

    @Test
    void letsTemplatesAskAProfileOfTheHostAndNothingElseOfIt() throws Exception {
        MethodList list = MethodList.of(AppDescriptor.of(app().build()));
        assertThat(list.allows(HostProfile.class.getMethod("getFullName"))).isTrue();
        assertThat(list.allows(HostProfile.class.getMethod("hashCode"))).isFalse();
    }

    @Test
    void refusesAProfileOfTheAppThatIsNotListed() {
        AppJar own = app().imports("com.atlassian.sal.api.user")
                .source(
                        "Own",
                        """
                        public class Own extends View implements com.atlassian.sal.api.user.UserProfile {
                            public com.atlassian.sal.api.user.UserKey getUserKey() { return null; }
                            public String getUsername() { return "own"; }
                            public String getFullName() { return "Own"; }
                            public String getEmail() { return ""; }
                        }
                        """)
                .module(LISTED)
                .file("t.vm", "$own.getFullName()");
        assertThat(HOST.install(own).problem()).isEmpty();
        Macro macro = HOST.platform().macros().find("show").orElseThrow();
        assertThatThrownBy(() -> macro.execute(Map.of("template", "/t.vm", "view", "tiny.Own"), "", null))
                .hasStackTraceContaining("Method needs allowlisting: tiny.Own#getFullName()");
    }

    @Test
    void requiresWebResourcesForThePage() throws Exception {
        String resource = "<web-resource key=\"look\"><context>look</context></web-resource>";
        HOST.install(app().module(LISTED).module(resource).file("t.vm", "[#requireResource(\"tiny.templates:look\")]"));
        Macro macro = HOST.platform().macros().find("show").orElseThrow();
        HOST.platform().webResources().takeRequired();
        assertThat(macro.execute(Map.of("template", "/t.vm"), "", null)).isEqualTo("[]");
        assertThat(HOST.platform().webResources().takeRequired()).containsExactly("tiny.templates:look");
    }

    @Test
    void refusesToRequireAWebResourceThatIsNotThere() {
        assertThatThrownBy(() -> render("#requireResource(\"tiny.templates:gone\")"))
                .hasStackTraceContaining("There is no web-resource tiny.templates:gone");
        assertThatThrownBy(() -> render("#requireResource($gone)")).hasStackTraceContaining("was given nothing");
        assertThatThrownBy(() -> render("#requireResource()")).hasStackTraceContaining("complete key");
    }

    @Test
    void refusesReflection() {
        assertThatThrownBy(() -> render("$words.class.name")).hasStackTraceContaining("Method needs allowlisting");
        assertThatThrownBy(() -> render("$view.getClass().getName()"))
                .hasStackTraceContaining("Method needs allowlisting");
    }

    @Test
    void refusesATemplateThatIsNotInTheJar() throws Exception {
        render("x");
        Macro macro = HOST.platform().macros().find("show").orElseThrow();
        assertThatThrownBy(() -> macro.execute(Map.of("template", "aui/LICENSE"), "", null))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("aui/LICENSE is not in the jar");
    }

    @Test
    void refusesAListThatNamesWhatIsNotThere() {
        AppStatus missing = HOST.install(app().module(
                        "<velocity-allowlist key=\"list\"><method>tiny.View#gone()</method></velocity-allowlist>"));
        assertThat(missing.problem().orElseThrow()).contains("There is no public method tiny.View#gone()");
        AppStatus foreign = HOST.install(
                app().module(
                                "<velocity-allowlist key=\"list\"><method>java.lang.String#length()</method></velocity-allowlist>"));
        assertThat(foreign.problem().orElseThrow()).contains("Only methods of the app's own classes");
    }
}
