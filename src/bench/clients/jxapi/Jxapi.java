import com.google.gson.JsonObject;
import gov.adlnet.xapi.client.AboutClient;
import gov.adlnet.xapi.client.ActivityClient;
import gov.adlnet.xapi.client.AgentClient;
import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Account;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.ActivityProfile;
import gov.adlnet.xapi.model.ActivityState;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.AgentProfile;
import gov.adlnet.xapi.model.Attachment;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.StatementReference;
import gov.adlnet.xapi.model.StatementResult;
import gov.adlnet.xapi.model.Verbs;
import gov.adlnet.xapi.util.AttachmentAndType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * jxapi, ADL's client for Java, against a running bridge: named steps, one after the other. A step that fails for a
 * reason that lies with the client is expected to; when it succeeds, the program ends with 1.
 */
public final class Jxapi {
    private static int failed;
    private static int steps;

    public static void main(String[] args) throws Exception {
        String lrs = args[0];
        String key = args[1];
        String secret = args[2];
        boolean hasQuirks = args.length > 3 && args[3].equals("quirks");
        Agent agent = new Agent("A", new Account(UUID.randomUUID().toString(), "https://lms.clients.example"));
        String course = "https://lms.clients.example/" + UUID.randomUUID();
        StatementClient client = new StatementClient(lrs, key, secret);
        String[] id = new String[1];

        step("about", () -> new AboutClient(lrs, key, secret).getAbout().getVersion().contains("1.0.3"));
        step("post one Statement", () -> {
            id[0] = client.postStatement(statement(agent, course));
            return id[0].length() == 36;
        });
        step("get it", () -> client.getStatement(id[0]).getId().equals(id[0]));
        step("put one", () -> {
            Statement own = statement(agent, course);
            return client.putStatement(own, own.getId());
        });
        step("post several", () -> client.postStatements(new ArrayList<>(
                List.of(statement(agent, course), statement(agent, course), statement(agent, course)))).size() == 3);
        step("query by activity, follow more", () -> {
            StatementResult first = client.filterByActivity(course).limitResults(2).getStatements();
            return pages(first, client) == 5;
        });
        step("query by Agent", () -> {
            StatementResult found = client.filterByActor(agent).getStatements();
            return found.getStatements().size() == 5;
        });
        step("query by verb, activity, related, ascending, canonical", () -> client.filterByVerb(Verbs.completed())
                .filterByActivity(course).includeRelatedActivities(true).ascending(true).canonical()
                .getStatements().getStatements().size() == 5);
        step("void, get the voided one", () -> {
            client.postStatement(new Statement(agent, Verbs.voided(), new StatementReference(id[0])));
            return client.getVoided(id[0]).getId().equals(id[0]);
        });
        step("activity", () -> new ActivityClient(lrs, key, secret).getActivity(course).getId().equals(course));
        step("Activity Profile: put, get, list, delete", () -> activityProfile(new ActivityClient(lrs, key, secret), course));

        // Agents go into addresses with their braces as they are: understood with the leniency only.
        stepWith(hasQuirks, "person", () -> new AgentClient(lrs, key, secret).getPerson(agent).getObjectType().equals("Person"));
        stepWith(hasQuirks, "Agent Profile: put, get, list, delete", () -> agentProfile(new AgentClient(lrs, key, secret), agent));
        stepWith(hasQuirks, "State: put, get, list, delete", () -> state(new ActivityClient(lrs, key, secret), agent, course));
        // The boundary begins with = and has no quotation marks: understood with the leniency only.
        stepWith(hasQuirks, "attachment", () -> attachment(client, agent, course));

        System.out.println("jxapi: " + (steps - failed) + " of " + steps + " steps");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static Statement statement(Agent agent, String course) {
        return new Statement(agent, Verbs.completed(), new Activity(course));
    }

    private static int pages(StatementResult first, StatementClient client) throws Exception {
        int count = first.getStatements().size();
        String more = first.getMore();
        while (more != null && !more.isEmpty()) {
            StatementResult next = client.getStatements(more);
            count += next.getStatements().size();
            more = next.getMore();
        }
        return count;
    }

    private static JsonObject document() {
        JsonObject document = new JsonObject();
        document.addProperty("a", 1);
        return document;
    }

    private static HashMap<String, String> ifNone() {
        HashMap<String, String> header = new HashMap<>();
        header.put("If-None-Match", "*");
        return header;
    }

    private static boolean activityProfile(ActivityClient client, String course) throws Exception {
        ActivityProfile profile = new ActivityProfile(course, "p");
        profile.setProfile(document());
        boolean put = client.putActivityProfile(profile, ifNone());
        boolean same = client.getActivityProfile(profile).equals(document());
        boolean listed = client.getActivityProfiles(course, null).size() == 1;
        return put && same && listed && client.deleteActivityProfile(profile, "*");
    }

    private static boolean agentProfile(AgentClient client, Agent agent) throws Exception {
        AgentProfile profile = new AgentProfile(agent, "p");
        profile.setProfile(document());
        boolean put = client.putAgentProfile(profile, ifNone());
        boolean same = client.getAgentProfile(profile).equals(document());
        boolean listed = client.getAgentProfiles(agent, null).size() == 1;
        return put && same && listed && client.deleteAgentProfile(profile, "*");
    }

    private static boolean state(ActivityClient client, Agent agent, String course) throws Exception {
        ActivityState state = new ActivityState(course, "s", agent);
        state.setState(document());
        boolean put = client.putActivityState(state);
        boolean same = client.getActivityState(state).equals(document());
        boolean listed = client.getActivityStates(course, agent, null, null).size() == 1;
        return put && same && listed && client.deleteActivityState(state);
    }

    private static boolean attachment(StatementClient client, Agent agent, String course) throws Exception {
        Attachment attachment = new Attachment();
        byte[] content = attachment.addAttachment("proof", "text/plain");
        attachment.setUsageType(URI.create("https://lms.clients.example/proof"));
        HashMap<String, String> display = new HashMap<>();
        display.put("en", "Proof");
        attachment.setDisplay(display);
        Statement statement = statement(agent, course);
        statement.setAttachments(new ArrayList<>(List.of(attachment)));
        AttachmentAndType sent = new AttachmentAndType(content, "text/plain");
        String id = client.postStatementWithAttachments(statement, new ArrayList<>(List.of(sent)));
        AttachmentAndType back = client.getStatementWithAttachments(id).getAttachment().get(attachment.getSha2());
        return new String(back.getAttachment(), StandardCharsets.UTF_8).strip().equals("proof");
    }

    private static void step(String name, Callable<Boolean> step) {
        stepWith(true, name, step);
    }

    private static void stepWith(boolean isExpected, String name, Callable<Boolean> step) {
        steps++;
        String fault = "";
        try {
            fault = step.call() ? "" : "another answer than expected";
        } catch (Exception e) {
            fault = String.valueOf(e);
        }
        boolean isWell = fault.isEmpty() == isExpected;
        failed += isWell ? 0 : 1;
        String refused = isExpected ? "" : " (refused without the leniency quirks, as it must be)";
        System.out.println((isWell ? "ok    " : "FAIL  ") + "jxapi: " + name + (isWell ? refused : ": " + fault));
    }
}
