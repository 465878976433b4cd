package org.gilde.xapi.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.gilde.xapi.json.JsonReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Canonical definitions (Part Two 2.4.4.1)")
class DefinitionsTest {
    private static final JsonReader READER = new JsonReader(100);

    @Test
    void keepsEveryLanguageAndExtensionAndTheLaterWord() {
        assertThat(merged(
                        "{'name':{'en':'Old','fr':'Vieux'},'type':'a:1','extensions':{'x:1':1,'x:2':2}}",
                        "{'name':{'en':'New','nl':'Nieuw'},'type':'a:2','extensions':{'x:2':[3]}}"))
                .isEqualTo(json("{'name':{'en':'New','fr':'Vieux','nl':'Nieuw'},'type':'a:2',"
                        + "'extensions':{'x:1':1,'x:2':[3]}}"));
    }

    @Test
    void addsWhatWasNotSaidBefore() {
        assertThat(merged("{'type':'a:1'}", "{'description':{'en':'D'},'moreInfo':'a:b'}"))
                .isEqualTo(json("{'type':'a:1','description':{'en':'D'},'moreInfo':'a:b'}"));
    }

    @Test
    void takesTheLaterChoicesWithTheLanguagesOfTheEarlier() {
        assertThat(merged(
                        "{'interactionType':'choice','choices':[{'id':'a','description':{'en':'A'}},{'id':'b'}]}",
                        "{'interactionType':'choice','choices':[{'id':'c'},{'id':'a','description':{'nl':'Aa'}}]}"))
                .isEqualTo(json("{'interactionType':'choice',"
                        + "'choices':[{'id':'c'},{'id':'a','description':{'en':'A','nl':'Aa'}}]}"));
    }

    @Test
    void forgetsTheInteractionWhenItBecomesAnother() {
        assertThat(merged(
                        "{'type':'a:1','interactionType':'choice','correctResponsesPattern':['a'],'choices':[{'id':'a'}]}",
                        "{'interactionType':'numeric'}"))
                .isEqualTo(json("{'type':'a:1','interactionType':'numeric'}"));
    }

    @Test
    void changesNeitherOfBoth() {
        ObjectNode kept = json("{'name':{'en':'Old'},'choices':[{'id':'a','description':{'en':'A'}}]}");
        ObjectNode later = json("{'name':{'nl':'Nieuw'},'choices':[{'id':'a'}]}");
        Definitions.merge(kept, later).putObject("name");
        assertThat(kept).isEqualTo(json("{'name':{'en':'Old'},'choices':[{'id':'a','description':{'en':'A'}}]}"));
        assertThat(later).isEqualTo(json("{'name':{'nl':'Nieuw'},'choices':[{'id':'a'}]}"));
    }

    @Test
    void findsThemWhereverActivitiesStand() {
        List<String> found = new ArrayList<>();
        Definitions.each(
                json("{'object':{'objectType':'SubStatement','object':{'id':'a:1','definition':{}},"
                        + "'context':{'contextActivities':{'other':[{'id':'a:2','definition':{}}]}}},"
                        + "'context':{'contextActivities':{'parent':{'id':'a:3','definition':{}},"
                        + "'grouping':[{'id':'a:4'},{'id':'a:5','definition':{}}]}}}"),
                (id, definition) -> found.add(id));
        assertThat(found).containsExactly("a:1", "a:2", "a:3", "a:5");
    }

    private static ObjectNode merged(String kept, String later) {
        return Definitions.merge(json(kept), json(later));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) READER.tree(text.replace('\'', '"'));
    }
}
