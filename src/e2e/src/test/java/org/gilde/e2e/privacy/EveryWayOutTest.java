package org.gilde.e2e.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Http;
import org.gilde.e2e.run.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever happens and whoever looks, through every way out: nobody sees more than was chosen")
class EveryWayOutTest {
    private static final int STEPS = 30;
    private static final List<String> PEOPLE = List.of("fatima", "jan", "piet", "karim");
    private static final String COACH = "jan";
    private static final String SETTINGS = "/plugins/servlet/gilde/communities/INTAKE/settings";
    private static final String CRAFT = "/plugins/servlet/gilde/my-craft";
    private static final String MEMBERSHIP = "/rest/gilde/1.0/communities/INTAKE/membership";
    private static final String TOPIC = "/display/INTAKE/Motivational+interviewing+in+intake+talks";
    private static final String TYPED =
            """
            <ac:structured-macro ac:name="learned-beside">
            <ac:parameter ac:name="topic">motivational-interviewing</ac:parameter></ac:structured-macro>
            <ac:structured-macro ac:name="my-learning"/>
            <ac:structured-macro ac:name="lc-home"/>
            <ac:structured-macro ac:name="lc-list"/>
            <ac:structured-macro ac:name="cop-header"/>
            <ac:structured-macro ac:name="read-react-write"/>
            """;
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /** What the app tells the bridge of what members share. */
    private static final Told TOLD = Told.start();

    @AutoClose
    private static final Workbench WIKI = Workbench.start("ways-out", Artifacts.app());

    private static final List<Marked> ITEMS = new ArrayList<>();
    private static final Set<String> MEMBERS = new HashSet<>();
    private static final Set<String> PAUSED = new HashSet<>();
    private static final Map<String, String> COACHED = new HashMap<>();

    private static int statements;
    private static int seenOfOthers;
    private static int seenOfOwnUse;

    @BeforeAll
    static void aCommunityWithACoach() {
        assertThat(WIKI.as("els")
                        .submit(SETTINGS, "domain", Map.of("do", "found", "domain", "Talks"))
                        .status())
                .isEqualTo(200);
        letFatimaAndPietShareWhatTheyDo();
        for (String person : List.of("fatima", "jan", "piet")) {
            ask(person, "PUT", MEMBERSHIP, "");
            MEMBERS.add(person);
        }
        tellTheBridge();
        MEMBERS.add("els");
        WIKI.as("els").submit(SETTINGS, "user", Map.of("do", "role", "user", COACH, "role", "COACH"));
        for (String owner : PEOPLE) {
            for (int number = 0; number < 4; number++) {
                int mark = PEOPLE.indexOf(owner) * 10 + number;
                ITEMS.add(new Marked(owner, "Zq" + mark + owner, 71_001 + 113 * mark));
            }
        }
    }

    private static void letFatimaAndPietShareWhatTheyDo() {
        craft("fatima", Map.of("do", "contribute")); // the organization did not choose yet: nothing comes of it
        WIKI.as("admin")
                .submit(
                        "/plugins/servlet/gilde/admin/privacy",
                        "floor",
                        Map.of("do", "contributions", "contributions", "on"));
        craft("fatima", Map.of("do", "contribute"));
        craft("piet", Map.of("do", "contribute"));
    }

    /** The app knows where the bridge is for this moment only, and asks it nothing else. */
    private static void tellTheBridge() {
        String access = "{\"address\":\"" + TOLD.address() + "\",\"key\":\"operator\",\"secret\":\"hush\"}";
        assertThat(ask("admin", "PUT", "/rest/gilde/1.0/connection", access).status())
                .isEqualTo(200);
        WIKI.run("gilde-contributions");
        assertThat(ask("admin", "DELETE", "/rest/gilde/1.0/connection", "").status())
                .isEqualTo(204);
    }

    @AfterAll
    static void whatWasTheBridgeToldSaysNotWho() {
        tellTheBridge();
        List<JsonNode> acts = TOLD.acts();
        TOLD.close();
        assertThat(acts).as("something was told").hasSizeGreaterThan(1);
        Set<String> pseudonyms = new HashSet<>();
        acts.forEach(act -> pseudonyms.add(act.path("pseudonym").asText()));
        assertThat(pseudonyms).as("of those who chose so").hasSizeLessThanOrEqualTo(2);
        String all = acts.toString().toLowerCase(Locale.ROOT);
        PEOPLE.forEach(person -> assertThat(all).doesNotContain(person));
        assertThat(ITEMS).noneMatch(item -> item.isIn(acts.toString()) || all.contains(item.words()));
        assertThat(all).doesNotContain("zq", "mailto", "pageid");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void randomLives(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            String lived = live(random);
            for (String viewer : List.of("fatima", "jan", "piet", "karim", "els", "admin", "")) {
                waysOut(viewer).forEach(path -> {
                    String seen = viewer.isEmpty()
                            ? WIKI.anybody().get(path).body()
                            : WIKI.as(viewer).http().get(path).body();
                    boolean isExport = path.contains("output=");
                    ITEMS.forEach(item -> mayBeIn(seen, item, isExport ? "" : viewer, lived + ", " + path));
                });
            }
            for (String editor : List.of("jan", "els")) {
                String seen = WIKI.as(editor).preview(TYPED).body();
                assertThat(seen).contains("gilde-beside", "gilde-mine");
                ITEMS.forEach(item -> mayBeIn(seen, item, editor, lived + ", the editor's preview"));
            }
        }
        String log = WIKI.log();
        assertThat(ITEMS).noneMatch(item -> item.isIn(log) || item.hasScoreIn(log) || log.contains(item.words()));
        assertThat(seenOfOthers).as("there was something to see").isPositive();
        assertThat(seenOfOwnUse).as("something was used").isPositive();
    }

    /** Everything of which a part is about somebody's learning, and what lists or finds things. */
    private static List<String> waysOut(String viewer) {
        List<String> paths = new ArrayList<>(List.of(
                TOPIC,
                "/pages/viewpage.action?output=pdf&pageId=" + topicPage(),
                "/display/INTAKE/My+craft",
                "/rest/gilde/1.0/items",
                "/rest/gilde/1.0/applications",
                "/rest/gilde/1.0/coach",
                "/rest/gilde/1.0/pause",
                "/rest/gilde/1.0/erasures",
                "/rest/gilde/1.0/looks",
                "/rest/gilde/1.0/privacy/history",
                CRAFT,
                "/rest/gilde/1.0/me/take-along",
                "/rest/gilde/1.0/me/take-along?format=csv",
                "/rest/gilde/1.0/me/take-along?format=page",
                SETTINGS,
                "/dosearchsite.action?queryString=Zq"));
        if (viewer.equals("admin")) {
            paths.addAll(List.of(
                    "/plugins/servlet/gilde/admin",
                    "/plugins/servlet/gilde/admin/people",
                    "/plugins/servlet/gilde/admin/people/take-along",
                    "/plugins/servlet/gilde/admin/privacy"));
        }
        return paths;
    }

    private static void mayBeIn(String seen, Marked item, String viewer, String where) {
        if (item.owner().equals(viewer)) {
            seenOfOwnUse += seen.contains(item.words()) ? 1 : 0;
            return;
        }
        boolean isTold = false;
        boolean isScoreTold = false;
        for (Map.Entry<String, Set<String>> share : item.shares().entrySet()) {
            if (!item.completions().isEmpty() && isFor(share.getKey(), item.owner(), viewer)) {
                isTold = true;
                isScoreTold |= share.getValue().contains("score");
            }
        }
        String whose = viewer + " sees " + item.title() + " after " + where;
        assertThat(seen).as("how it was used: " + whose).doesNotContain(item.words());
        assertThat(item.isIn(seen) && !isTold).as(whose).isFalse();
        assertThat(item.hasScoreIn(seen) && !isScoreTold)
                .as("the score: " + whose)
                .isFalse();
        seenOfOthers += item.isIn(seen) ? 1 : 0;
    }

    private static boolean isFor(String recipient, String owner, String viewer) {
        return switch (recipient) {
            case "community:INTAKE" -> MEMBERS.contains(owner) && MEMBERS.contains(viewer);
            case "coach" -> viewer.equals(COACHED.get(owner)) && MEMBERS.contains(owner) && MEMBERS.contains(viewer);
            default -> recipient.equals("person:" + viewer);
        };
    }

    private static String live(Random random) {
        Marked item = ITEMS.get(random.nextInt(ITEMS.size()));
        String person = item.owner();
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> complete(item);
            case 3 -> voidOne(item);
            case 4, 5, 6 -> share(item, random);
            case 7 -> joinOrLeave(person);
            case 8 -> nameCoach(person);
            case 9 -> random.nextInt(3) == 0 ? erase(item) : pauseOrResume(person);
            case 10 -> use(item);
            default -> random.nextInt(3) == 0 ? takeAllBack(person) : unshare(item);
        };
    }

    private static String complete(Marked item) {
        int statement = statements++;
        take(item.completion(statement));
        if (!PAUSED.contains(item.owner())) {
            item.completions().add(Marked.id(statement));
        }
        return item.title() + " is completed";
    }

    private static String use(Marked item) {
        String note = "{\"item\":%d,\"sentence\":\"%s\",\"helped\":\"%s\",\"hindered\":\"%s\"}"
                .formatted(own(item).path("id").asLong(), item.words(), item.words(), item.words());
        int status =
                ask(item.owner(), "POST", "/rest/gilde/1.0/applications", note).status();
        assertThat(status).isIn(200, 404);
        return item.title() + " is used: " + status;
    }

    private static String voidOne(Marked item) {
        item.completions().stream().findFirst().ifPresent(voided -> {
            take(Marked.voiding(statements++, voided));
            item.completions().remove(voided);
            if (item.completions().isEmpty()) {
                item.shares().clear();
            }
        });
        return "a completion of " + item.title() + " is voided";
    }

    private static String share(Marked item, Random random) {
        boolean score = random.nextBoolean();
        String other = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String recipient =
                switch (random.nextInt(3)) {
                    case 0 -> "\"community\":\"INTAKE\"";
                    case 1 -> "\"coach\":true";
                    default ->
                        "\"person\":\"" + other + "\",\"until\":\""
                                + LocalDate.now(ZoneId.systemDefault()).plusDays(1) + "\"";
                };
        Answer answer =
                askFor(item, "PUT", "/shares", "{" + recipient + ",\"details\":[" + (score ? "\"score\"" : "") + "]}");
        if (answer.status() == 200) {
            String key = recipient.startsWith("\"person")
                    ? "person:" + other
                    : recipient.startsWith("\"coach") ? "coach" : "community:INTAKE";
            item.shares().put(key, score ? Set.of("score") : Set.of());
        }
        return item.title() + " is shared with " + recipient + ": " + answer.status();
    }

    private static String unshare(Marked item) {
        item.shares().keySet().stream().findFirst().ifPresent(recipient -> {
            String id = recipient.startsWith("person:") ? recipientId(item, recipient) : recipient;
            assertThat(askFor(item, "DELETE", "/shares/" + id, "").status()).isEqualTo(200);
            item.shares().remove(recipient);
        });
        return item.title() + " is taken back from one";
    }

    private static String recipientId(Marked item, String recipient) {
        for (JsonNode share : own(item).path("audience")) {
            if (recipient.equals("person:" + share.path("person").asText())) {
                return share.path("id").asText();
            }
        }
        return recipient;
    }

    private static String takeAllBack(String person) {
        ask(person, "DELETE", "/rest/gilde/1.0/items/shares", "");
        ITEMS.stream().filter(item -> item.owner().equals(person)).forEach(item -> item.shares()
                .clear());
        return person + " takes all back";
    }

    private static String pauseOrResume(String person) {
        boolean resumes = PAUSED.remove(person);
        craft(person, Map.of("do", resumes ? "resume" : "pause"));
        if (!resumes) {
            PAUSED.add(person);
        }
        return person + (resumes ? " resumes" : " pauses");
    }

    private static String erase(Marked item) {
        long id = own(item).path("id").asLong();
        craft(item.owner(), Map.of("do", "erase", "scope", "item", "id", Long.toString(id), "sure", "yes"));
        item.completions().clear();
        item.shares().clear();
        return item.title() + " is erased";
    }

    private static void craft(String person, Map<String, String> fields) {
        Answer answer = WIKI.as(person).submit(CRAFT, "title", fields);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).as("the page says what became of " + fields).contains("aui-message-");
    }

    private static String joinOrLeave(String person) {
        if (person.equals(COACH)) {
            return "nothing";
        }
        boolean leaves = MEMBERS.remove(person);
        ask(person, leaves ? "DELETE" : "PUT", MEMBERSHIP, "");
        if (!leaves) {
            MEMBERS.add(person);
        }
        return person + (leaves ? " leaves" : " joins");
    }

    private static String nameCoach(String person) {
        if (COACHED.remove(person) == null) {
            Answer answer = ask(person, "PUT", "/rest/gilde/1.0/coach", "{\"person\":\"" + COACH + "\"}");
            if (answer.status() == 200) {
                COACHED.put(person, COACH);
            }
            return person + " names a coach: " + answer.status();
        }
        ask(person, "DELETE", "/rest/gilde/1.0/coach", "");
        return person + " has no coach any more";
    }

    private static void take(String event) {
        Answer answer = WIKI.as("admin")
                .http()
                .post(
                        "/rest/gilde/1.0/learning-events",
                        "{\"bridge\":{\"version\":\"0\",\"newest\":1,\"delivered\":1,\"waiting\":0,\"deadLetters\":0},"
                                + "\"events\":[" + event + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode own(Marked item) {
        for (JsonNode own : WIKI.as(item.owner()).items().path("items")) {
            if (own.at("/activity/id").asText().equals(item.activity())) {
                return own;
            }
        }
        return MissingNode.getInstance();
    }

    private static Answer askFor(Marked item, String method, String what, String body) {
        return ask(
                item.owner(),
                method,
                "/rest/gilde/1.0/items/" + own(item).path("id").asLong() + what,
                body);
    }

    private static Answer ask(String person, String method, String path, String body) {
        Http http = WIKI.as(person).http();
        return http.send(method, path, BodyPublishers.ofString(body), JSON);
    }

    private static String topicPage() {
        String page = WIKI.as("els").http().get(TOPIC).body();
        int at = page.indexOf("output=pdf&amp;pageId=") + "output=pdf&amp;pageId=".length();
        return page.substring(at, page.indexOf('"', at));
    }
}
