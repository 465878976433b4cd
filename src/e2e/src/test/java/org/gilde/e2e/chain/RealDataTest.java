package org.gilde.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Statements of real senders")
class RealDataTest {
    private static final String PASSWORD = "learner";
    private static final Path DATA = Path.of(System.getProperty(
            "gilde.statements",
            Artifacts.root().resolve("../shared/data").normalize().toString()));
    private static final String PAGE = "All that was learned";
    private static final String MACRO = "<ac:structured-macro ac:name=\"my-learning\">"
            + "<ac:parameter ac:name=\"max\">200</ac:parameter></ac:structured-macro>";
    private static final Pattern ACCOUNT =
            Pattern.compile("\"account\":\\{(?=[^}]*\"homePage\":\"([^\"]+)\")[^}]*\"name\":\"([^\"]+)\"");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern EVENTS =
            Pattern.compile("(?m)^gilde_delivery_events_total\\{outcome=\"([a-z]+)\"} ([0-9.E+]+)$");
    private static final Pattern SKIPPED =
            Pattern.compile("(?m)^gilde_delivery_skipped_total\\{reason=\"([a-z]+)\",verb=\"([^\"]*)\"} ([0-9.E+]+)$");

    private final List<String> table = new ArrayList<>();

    @Test
    void goTheWholeWayOrAreRefusedInWords() throws IOException {
        assumeThat(DATA).as("real Statements beside the project").isDirectory();
        try (Chain chain = Chain.start("real");
                Stream<Path> files = Files.list(DATA)) {
            Map<String, String> people = new TreeMap<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                post(chain, file, people);
            }
            chain.bridge().awaitDelivered();
            tellDelivery(chain);
            match(chain, people);
            tellItems(chain, people);
        } finally {
            Files.write(Artifacts.root().resolve("src/e2e/target/real-data.txt"), table);
            table.forEach(System.out::println);
        }
    }

    private void post(Chain chain, Path file, Map<String, String> people) throws IOException {
        Map<String, Integer> refused = new TreeMap<>();
        int stored = 0;
        List<String> lines = Files.readAllLines(file);
        for (String line : lines) {
            ACCOUNT.matcher(line).results().limit(1).forEach(found -> people.put(found.group(2), found.group(1)));
            Answer answer = chain.bridge().lms().post("/xapi/statements", line);
            if (answer.status() == 200) {
                stored++;
            } else {
                assertThat(answer.status()).isIn(400, 409);
                refused.merge(why(answer), 1, Integer::sum);
            }
        }
        tell(file.getFileName() + ": sent", lines.size());
        tell("    stored", stored);
        refused.forEach((reason, count) -> tell("    refused: " + reason, count));
    }

    private static String why(Answer answer) {
        assertThat(answer.body()).isNotBlank().doesNotContain("Exception");
        return answer.status() + " " + UUIDS.matcher(answer.body().strip()).replaceAll("…");
    }

    private void tellDelivery(Chain chain) {
        String metrics = chain.bridge().anybody().get("/q/metrics").body();
        EVENTS.matcher(metrics)
                .results()
                .sorted((a, b) -> a.group(1).compareTo(b.group(1)))
                .forEach(found -> tell(
                        "delivered, " + found.group(1),
                        Double.valueOf(found.group(2)).intValue()));
        SKIPPED.matcher(metrics)
                .results()
                .sorted((a, b) -> a.group().compareTo(b.group()))
                .forEach(found -> tell(
                        "not sent, " + found.group(1) + " " + found.group(2),
                        Double.valueOf(found.group(3)).intValue()));
    }

    /** Gives each sender's people an account in the wiki, and has the administrator name the senders. */
    private static void match(Chain chain, Map<String, String> people) {
        Person admin = chain.wiki().as("admin");
        people.keySet()
                .forEach(name -> admin.submit(
                        "/admin/viewusers.action",
                        "fullName",
                        Map.of(
                                "name",
                                name,
                                "fullName",
                                "Learner " + name,
                                "mail",
                                name + "@real.example",
                                "password",
                                PASSWORD)));
        chain.nameSenders(List.copyOf(people.values()));
    }

    private void tellItems(Chain chain, Map<String, String> people) {
        chain.wiki().as("jan").write(PAGE, MACRO);
        int items = 0;
        int shown = 0;
        for (String name : people.keySet()) {
            Person person = chain.wiki().as(name, PASSWORD);
            JsonNode own = person.items().path("items");
            String page = person.page(PAGE);
            for (JsonNode item : own) {
                items++;
                boolean named = Stream.of(item.at("/activity/name"))
                        .flatMap(names -> Stream.iterate(names.elements(), e -> e.hasNext(), e -> e)
                                .map(e -> e.next().asText()))
                        .anyMatch(page::contains);
                shown += named || page.contains(item.at("/activity/id").asText()) ? 1 : 0;
            }
        }
        tell("people given an account", people.size());
        tell("their learning items, once matched", items);
        tell("shown to them by my-learning", shown);
        assertThat(items).isPositive();
        assertThat(shown).isEqualTo(items);
    }

    private void tell(String what, int count) {
        table.add("%6d  %s".formatted(count, what));
    }
}
