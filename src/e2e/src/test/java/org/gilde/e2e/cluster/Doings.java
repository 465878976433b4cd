package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Cluster;
import org.gilde.e2e.run.SharedTables;
import org.gilde.e2e.run.Workbench;

/** What people do at the nodes of a cluster, and what is kept of it. */
record Doings(Cluster cluster) {
    private static final String START = "/plugins/servlet/gilde/communities/start";
    private static final String DESK = "/plugins/servlet/gilde/communities/desk?community=";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** Returns the node that lives on. */
    Workbench one() {
        return cluster.one();
    }

    SharedTables tables() {
        return cluster.tables();
    }

    /** Returns how many rows there are. */
    int count(String rows) {
        return Integer.parseInt(tables().list("SELECT count(*) FROM " + rows).get(0));
    }

    /** Asks the app by REST. */
    static Answer send(Workbench node, String person, String method, String path, String body) {
        return node.as(person).http().send(method, "/rest/gilde/1.0/" + path, BodyPublishers.ofString(body), JSON);
    }

    static void expectDone(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Has Els found a community that everybody may join. */
    static void found(Workbench node, String key) {
        expectDone(node.as("els")
                .submit(
                        START,
                        "key",
                        Map.of(
                                "name", name(key),
                                "key", key,
                                "domain", "How we help.",
                                "language", "en",
                                "joining", "open")));
    }

    static String name(String key) {
        return "Name of " + key;
    }

    /** Has Els invite people to her community. */
    static void invite(Workbench node, String key, String people) {
        atDesk(node, key, Map.of("do", "invite", "people", people));
    }

    /** Has Els do something at the desk of her community. */
    static void atDesk(Workbench node, String key, Map<String, String> fields) {
        expectDone(node.as("els").submit(DESK + key, "task", fields));
    }

    /** Returns who got a letter about a community. */
    List<String> mailed(String key) {
        return tables().list("SELECT receiver FROM wiki.mail WHERE subject LIKE '%" + name(key) + "%' ORDER BY id");
    }

    /** Returns the titles of a community's pages. */
    List<String> pages(String key) {
        return tables().list("SELECT p.title FROM wiki.page p JOIN wiki.space s ON s.id = p.space WHERE s.key = '" + key
                + "' ORDER BY 1");
    }

    boolean isArchived(String key) {
        return count("wiki.space WHERE archived AND key = '" + key + "'") == 1;
    }

    /** Returns the accounts of those who are in a community or invited to it, one for each time. */
    List<String> people(String key) {
        return tables().list("SELECT u.name FROM \"AO_1DDA79_MEMBERSHIP_ROW\" m"
                + " JOIN wiki.account u ON u.key = m.\"PERSON\" WHERE m.\"COMMUNITY\" = '" + key + "' ORDER BY 1");
    }

    /** Returns which events of a course were folded into items or wait for their person. */
    List<String> kept(Learned learned) {
        List<String> kept = tables().list("SELECT \"STATEMENT\" FROM \"AO_1DDA79_EFFECT_ROW\""
                + " UNION ALL SELECT \"STATEMENT\" FROM \"AO_1DDA79_WAITING_EVENT_ROW\" ORDER BY 1");
        kept.retainAll(learned.statements());
        return kept;
    }
}
