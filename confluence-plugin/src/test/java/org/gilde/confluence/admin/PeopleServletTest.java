package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.COURSE;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.mail;

import com.atlassian.annotations.security.AdminOnly;
import java.util.Map;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.leaving.MemoryPolicy;
import org.gilde.confluence.leaving.Policy;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is it?")
class PeopleServletTest {
    private static final String LMS = "https://lms.example";
    private static final String RULES = "MAIL\nACCOUNT_NAME " + LMS;

    private final Bridge bridge = new Bridge(FailingPorts.working());
    private final MemoryPolicy policy = new MemoryPolicy();
    private final Visitor visitor = new Visitor().as("ada");

    private static String account(String name) {
        return "{\"account\":{\"homePage\":\"" + LMS + "\",\"name\":\"" + name + "\"}}";
    }

    private void completes(String word, String actor) {
        bridge.takes(event(word, "completed", 9, actor, activity(COURSE, "Motivational interviewing"), ""));
    }

    private String keyOf(String name) {
        return bridge.key(new Actor(Actor.Kind.ACCOUNT, name, LMS));
    }

    @Test
    void listsWhoWaitsAndEscapesTheirNames() {
        completes("a", account("<script>x</script>"));
        assertThat(get())
                .contains("&lt;script&gt;", "No user fits", "1 learning event waits", "Mail address (mbox)")
                .doesNotContain("<script", "Motivational");
    }

    @Test
    void rulesMoveOnPaperOnly() {
        String moved = post(Map.of("do", "up-1", "rules", "MAIL\nMAIL_HASH", "base", "0"));
        assertThat(moved).contains("value=\"MAIL_HASH\nMAIL\"", "Not applied yet");
        assertThat(post(Map.of("do", "remove-0", "rules", "MAIL", "base", "0"))).contains("There is no rule");
        assertThat(post(Map.of("do", "down-7", "rules", "MAIL", "base", "0"))).contains("value=\"MAIL\"");
        assertThat(bridge.ports().changes().count()).isZero();
    }

    @Test
    void newRuleIsAddedOrGivenBackWithTheProblem() {
        Map<String, String> fields =
                Map.of("do", "add", "rules", "MAIL", "base", "0", "kind", "OPEN_ID", "pattern", "https://id.example/x");
        assertThat(post(fields)).contains("This is no address for that kind of rule", "value=\"https://id.example/x\"");
        assertThat(post(Map.of("do", "add", "rules", "MAIL", "base", "0", "kind", "MAIL", "pattern", "")))
                .contains("This rule is there already");
        assertThat(post(Map.of(
                        "do", "add", "rules", "MAIL", "base", "0", "kind", "ACCOUNT_NAME", "pattern", LMS + "*")))
                .contains("ACCOUNT_NAME " + LMS + "*\"");
    }

    @Test
    void triedRulesAreShownAndChangeNothingUntilApplied() {
        completes("a", account("jan"));
        String tried = post(Map.of("do", "try", "rules", RULES, "base", "0"));
        assertThat(tried).contains("1 events would find their person", ">jan</td>", "value=\"apply\"");
        assertThat(bridge.itemsOf("jan")).isEmpty();
        assertThat(post(Map.of("do", "apply", "rules", RULES, "base", "0"))).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/plugins/servlet/gilde/admin/people?done=applied&number=1");
        assertThat(bridge.itemsOf("jan")).hasSize(1);
        assertThat(visitor.get(servlet(), Map.of("done", "applied", "number", "1")))
                .contains("1 event found its person", "value=\"undo\"");
    }

    @Test
    void rulesOfSomebodyElseAreNotOverwritten() {
        post(Map.of("do", "apply", "rules", RULES, "base", "0"));
        assertThat(post(Map.of("do", "apply", "rules", "MAIL", "base", "0"))).contains("Somebody else applied");
        assertThat(post(Map.of("do", "apply", "rules", "NONSENSE", "base", "1")))
                .contains("Somebody else applied");
        assertThat(bridge.ports().changes().count()).isEqualTo(1);
    }

    @Test
    void decisionIsTriedThenHoldsAndIsUndone() {
        completes("a", account("x-17"));
        Map<String, String> choice = Map.of("do", "decide", "key", keyOf("x-17"), "user", "jan");
        assertThat(post(choice)).contains("x-17 @ " + LMS + " would be the user jan");
        assertThat(bridge.itemsOf("jan")).isEmpty();
        post(Map.of("do", "decided", "key", keyOf("x-17"), "user", "jan"));
        assertThat(visitor.sentTo()).contains("done=decided&number=1");
        assertThat(bridge.itemsOf("jan")).hasSize(1);
        assertThat(post(choice)).contains("This one does not wait any more");
        post(Map.of("do", "undo", "change", "1"));
        assertThat(visitor.sentTo()).contains("done=undone&number=1");
        assertThat(bridge.itemsOf("jan")).isEmpty();
        assertThat(post(Map.of("do", "undo", "change", "1"))).contains("This can not be undone any more");
        assertThat(get()).contains("Undone by", "is jan");
    }

    @Test
    void nobodyHereIsAskedFirst() {
        completes("a", account("robot"));
        assertThat(post(Map.of("do", "nobody", "key", keyOf("robot")))).contains("would be nobody here", "Drop events");
        assertThat(bridge.ports().waiting().count()).isEqualTo(1);
        post(Map.of("do", "decided", "key", keyOf("robot"), "user", ""));
        assertThat(visitor.sentTo()).contains("done=dropped&number=1");
    }

    @Test
    void userWhomNobodyKnowsIsSaid() {
        completes("a", account("x-17"));
        assertThat(post(Map.of("do", "decide", "key", keyOf("x-17"), "user", "<b>")))
                .contains("There is no user “&lt;b&gt;”");
        assertThat(post(Map.of("do", "decided", "key", keyOf("x-17"), "user", "gone")))
                .contains("There is no user");
        assertThat(bridge.ports().changes().count()).isZero();
    }

    @Test
    void userWithSeveralIdentifiersIsShown() {
        post(Map.of("do", "apply", "rules", RULES, "base", "0"));
        completes("a", account("jan"));
        completes("b", mail("jan"));
        assertThat(get()).contains("<strong>jan</strong>", "jan@sociaalhuis.example");
    }

    @Test
    void manyWhoWaitAreShownInParts() {
        for (int number = 0; number < 60; number++) {
            completes("w" + number, account("stranger" + number));
        }
        assertThat(get()).contains("people?waiting=50\"");
        assertThat(visitor.get(servlet(), Map.of("waiting", "50"))).contains("people?waiting=0\"");
        assertThat(post(Map.of("do", "try", "rules", RULES, "base", "0"))).contains("1 to 50 of 60", "next ones");
    }

    @Test
    void daysForLeaversAreKeptOrGivenBack() {
        post(Map.of("do", "leavers", "days", "30"));
        assertThat(visitor.sentTo()).contains("done=leavers");
        assertThat(policy.current()).isEqualTo(new Policy(30));
        assertThat(post(Map.of("do", "leavers", "days", "366")))
                .contains("value=\"366\"", "Write a number from 0 to 365");
        assertThat(visitor.get(servlet(), Map.of("done", "leavers"))).contains("The days were saved", "value=\"30\"");
    }

    @Test
    void isForAdministratorsOnly() {
        visitor.as("jan");
        assertThat(get()).isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(PeopleServlet.class.isAnnotationPresent(AdminOnly.class)).isTrue();
    }

    @Test
    void changesNothingWithoutItsToken() {
        visitor.withForgedForms();
        assertThat(post(Map.of("do", "apply", "rules", RULES, "base", "0"))).contains("Nothing was changed");
        assertThat(bridge.ports().changes().count()).isZero();
    }

    private String get() {
        return visitor.get(servlet(), Map.of());
    }

    private String post(Map<String, String> fields) {
        return visitor.post(servlet(), fields);
    }

    private PeopleServlet servlet() {
        PeopleForm form = new PeopleForm(bridge.care(), bridge.book(), bridge.waitingActors(), bridge, policy);
        PeopleHistory history = new PeopleHistory(bridge.ports().changes(), bridge.care(), bridge);
        PeoplePage page = new PeoplePage(
                bridge.waitingActors(), bridge.book(), bridge.ports().links(), history, bridge, policy);
        return new PeopleServlet(visitor.screens(), form, page);
    }
}
