package org.gilde.workbench.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.List;
import java.util.Map;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppTablesTest {

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    @BeforeAll
    static void install() {
        assertThat(HOST.install(app()).problem()).isEmpty();
    }

    private static AppJar app() {
        return HOST.app("tiny.tables")
                .imports("com.atlassian.confluence.macro", "com.atlassian.confluence.content.render.xhtml")
                .imports("com.atlassian.activeobjects.external", "com.atlassian.sal.api.transaction")
                .imports("net.java.ao", "net.java.ao.schema")
                .reference("ao", ActiveObjects.class)
                .source(
                        "Note",
                        """
                        @net.java.ao.Preload
                        public interface Note extends net.java.ao.Entity {
                            String getText();
                            void setText(String text);
                        }
                        """)
                .source(
                        "Notes",
                        """
                        import com.atlassian.activeobjects.external.ActiveObjects;
                        public class Notes implements com.atlassian.confluence.macro.Macro {
                            private final ActiveObjects ao;
                            public Notes(ActiveObjects ao) { this.ao = ao; }
                            public String execute(java.util.Map<String, String> p, String text,
                                    com.atlassian.confluence.content.render.xhtml.ConversionContext c) {
                                switch (p.get("do")) {
                                    case "write": return write(text);
                                    case "inside": return ao.executeInTransaction(() -> write(text));
                                    case "fail": return ao.executeInTransaction(() -> {
                                        write(text);
                                        throw new IllegalArgumentException("on purpose");
                                    });
                                    case "save": {
                                        Note note = ao.find(Note.class)[0];
                                        note.setText(text);
                                        note.save();
                                        return "saved";
                                    }
                                    case "delete": ao.deleteWithSQL(Note.class, "TEXT = ?", text); return "deleted";
                                    default: return "" + ao.count(Note.class, "TEXT = ?", text);
                                }
                            }
                            private String write(String text) {
                                return "" + ao.create(Note.class, java.util.Map.of("TEXT", text)).getText();
                            }
                            public BodyType getBodyType() { return BodyType.PLAIN_TEXT; }
                            public OutputType getOutputType() { return OutputType.BLOCK; }
                        }
                        """)
                .module(
                        "<ao key=\"ao\" namespace=\"com.atlassian.example.ao.myplugin\"><entity>tiny.Note</entity></ao>")
                .module("<xhtml-macro key=\"notes\" name=\"notes\" class=\"tiny.Notes\"/>");
    }

    private static String notes(String what, String text) throws MacroExecutionException {
        Macro macro = HOST.platform().macros().find("notes").orElseThrow();
        return macro.execute(Map.of("do", what), text, null);
    }

    @Test
    void namesTablesAsAtlassianDocumentsIt() {
        List<String> tables = HOST.platform().database().inTransaction(connection -> {
            try (var found = connection.getMetaData().getTables(null, null, "AO\\_%", null)) {
                List<String> names = new java.util.ArrayList<>();
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
                return names;
            }
        });
        assertThat(tables).contains("AO_28BE2D_NOTE");
    }

    @Test
    void namesTablesAsAPublicAppExpectsItsOwn() {
        // That app has this name in an SQL text of its own, and no namespace: the plugin key counts.
        assertThat(new TableNames("com.bstrctlmnt.ping-service-confluence").prepend("AFFECTED_SPACES"))
                .isEqualTo("AO_DB634A_AFFECTED_SPACES");
    }

    @Test
    void keepsWhatWasWrittenInATransaction() throws Exception {
        assertThat(notes("inside", "kept")).isEqualTo("kept");
        assertThat(notes("count", "kept")).isEqualTo("1");
    }

    @Test
    void refusesEveryWriteOutsideATransaction() throws Exception {
        notes("inside", "original");
        for (String write : List.of("write", "save", "delete")) {
            assertThatThrownBy(() -> notes(write, "lost"))
                    .as(write)
                    .hasStackTraceContaining(
                            "Active Objects write outside a transaction: Confluence would not keep it");
        }
        assertThat(notes("count", "lost")).isEqualTo("0");
    }

    @Test
    void rollsBackWhenTheWorkFails() throws Exception {
        assertThatThrownBy(() -> notes("fail", "undone")).hasMessage("on purpose");
        assertThat(notes("count", "undone")).isEqualTo("0");
    }

    @Test
    void joinsTheTransactionOfTheWiki() throws Exception {
        assertThatThrownBy(() -> HOST.platform().database().inTransaction(connection -> {
                    try {
                        notes("inside", "with the wiki");
                    } catch (MacroExecutionException e) {
                        throw new IllegalStateException(e);
                    }
                    throw new IllegalArgumentException("the wiki fails");
                }))
                .hasMessage("the wiki fails");
        assertThat(notes("count", "with the wiki")).isEqualTo("0");
    }

    @Test
    void keepsTheDataWhenTheAppIsReplaced() throws Exception {
        notes("inside", "stays");
        AppStatus status = HOST.install(app().version("2.0.0"));
        assertThat(status.problem()).isEmpty();
        assertThat(notes("count", "stays")).isEqualTo("1");
    }

    @Test
    void refusesAnEntityThatIsNotThere() {
        AppStatus status =
                HOST.install(HOST.app("tiny.nothing").module("<ao key=\"ao\"><entity>tiny.Gone</entity></ao>"));
        assertThat(status.problem().orElseThrow()).contains("There is no entity tiny.Gone in the app");
    }
}
