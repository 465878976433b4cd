package org.gilde.workbench.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gilde.workbench.app.WebItems;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WebItemModulesTest {

    private static final String SECTION = "system.admin/configuration";

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    private static AppJar app() {
        return HOST.app("tiny.items")
                .imports("com.atlassian.plugin.web", "com.atlassian.plugin")
                .source(
                        "Has",
                        """
                        public class Has implements com.atlassian.plugin.web.Condition {
                            private String name;
                            public void init(java.util.Map<String, String> params) { name = params.get("name"); }
                            public boolean shouldDisplay(java.util.Map<String, Object> context) {
                                return context.containsKey(name);
                            }
                        }
                        """)
                .file("words.properties", "admin=Administer\n")
                .file("words_nl.properties", "admin=Beheer\n")
                .module("<resource type=\"i18n\" name=\"words\" location=\"words\"/>");
    }

    @Test
    void ordersTranslatesAndRendersLinks() {
        HOST.install(
                app().module(
                                """
                <web-section key="s" location="system.admin"><label key="admin"/></web-section>
                <web-item key="late" section="system.admin/configuration"><label>Late</label><link>/late</link></web-item>
                <web-item key="early" section="system.admin/configuration" weight="10"><label key="admin"/>
                  <link linkId="x">/a?key=$key</link></web-item>
                <web-item key="other" section="elsewhere"><label>Other</label><link>/other</link></web-item>
                """));
        assertThat(HOST.platform().webItems().in(SECTION, Map.of("key", "a&b")))
                .containsExactly(
                        new WebItems.WebItem("early", "Beheer", "/a?key=a&b"),
                        new WebItems.WebItem("late", "Late", "/late"));
    }

    @Test
    void heedsConditions() {
        HOST.install(
                app().module(
                                """
                <web-item key="both" section="system.admin/configuration"><link>/both</link>
                  <condition class="tiny.Has"><param name="name" value="a"/></condition>
                  <condition class="tiny.Has" invert="true"><param name="name">b</param></condition></web-item>
                <web-item key="either" section="system.admin/configuration"><link>/either</link>
                  <conditions type="OR">
                  <condition class="tiny.Has"><param name="name" value="a"/></condition>
                  <condition class="tiny.Has"><param name="name" value="b"/></condition></conditions></web-item>
                """));
        WebItems items = HOST.platform().webItems();
        assertThat(items.in(SECTION, Map.of())).isEmpty();
        assertThat(items.in(SECTION, Map.of("a", 1)))
                .extracting(WebItems.WebItem::href)
                .containsExactly("/both", "/either");
        assertThat(items.in(SECTION, Map.of("a", 1, "b", 1)))
                .extracting(WebItems.WebItem::href)
                .containsExactly("/either");
    }

    @Test
    void refusesConditionsOfConfluenceItself() {
        assertThat(HOST.install(
                                app().module(
                                                """
                        <web-item key="x" section="s"><link>/x</link><condition
                        class="com.atlassian.confluence.plugin.descriptor.web.conditions.HasSpaceCondition"/></web-item>
                        """))
                        .problem()
                        .orElseThrow())
                .contains("HasSpaceCondition");
    }
}
