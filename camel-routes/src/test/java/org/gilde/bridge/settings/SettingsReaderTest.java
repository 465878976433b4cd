package org.gilde.bridge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.OidcProvider;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.statement.StatementReader.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    private static final Map<String, String> LEAST =
            Map.of("gilde.lms.moodle.key", "moodle", "gilde.lms.moodle.secret", "hush-hush-hush");

    private static Settings read(String... more) {
        return SettingsReader.read("gilde-bridge.properties can not be used:", with(more));
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> values = new HashMap<>(LEAST);
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    @Test
    void needsNoMoreThanOneLms() {
        Settings settings = read();
        assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080, 10 << 20));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("gilde-data"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.confluence()).isEmpty();
        assertThat(settings.operator()).isEmpty();
        assertThat(settings.drop().folder()).isEmpty();
        assertThat(settings.delivery().batchSize()).isEqualTo(500);
        assertThat(settings.delivery().signOfLife()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.lms()).extracting(lms -> lms.login().name()).containsExactly("moodle");
    }

    @Test
    void handsOnToKafkaWhatItDoesNotDecideItself() {
        Kafka kafka = read(
                        "gilde.confluence.url", "https://wiki.example",
                        "gilde.confluence.token", "hush",
                        "gilde.kafka.bootstrap-servers", "a.example:9092, b.example:9093",
                        "gilde.kafka.replication", "3",
                        "gilde.kafka.property.sasl.jaas.config", "hush")
                .kafka()
                .orElseThrow();
        assertThat(kafka.servers()).isEqualTo("a.example:9092, b.example:9093");
        assertThat(kafka.topic()).isEqualTo("gilde-learning-events");
        assertThat(kafka.partitions()).isEqualTo(12);
        assertThat(kafka.replication()).contains((short) 3);
        assertThat(kafka.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(kafka.properties()).containsOnlyKeys("sasl.jaas.config");
        assertThat(kafka.toString()).doesNotContain("hush");
        assertThat(read().kafka()).isEmpty();
    }

    @Test
    void readsWhoGetsTraces() {
        Collector collector = read(
                        "gilde.traces.endpoint", "https://collector.example:4318",
                        "gilde.traces.ratio", "0.25",
                        "gilde.traces.headers", "Authorization=Bearer hush=, X-Scope = gilde")
                .traces()
                .orElseThrow();
        assertThat(collector.address()).hasToString("https://collector.example:4318");
        assertThat(collector.ratio()).isEqualTo(0.25);
        assertThat(collector.headers().values()).extracting(Secret::reveal).containsExactly("Bearer hush=", "gilde");
        assertThat(collector.headers()).containsOnlyKeys("Authorization", "X-Scope");
        assertThat(collector.toString()).doesNotContain("hush");
        assertThat(read("gilde.traces.endpoint", "http://a")
                        .traces()
                        .orElseThrow()
                        .ratio())
                .isEqualTo(1);
        assertThat(read().traces()).isEmpty();
    }

    @Test
    void takesNoOtherLogThanOneForPeopleOrForMachines() {
        assertThat(read("gilde.log.json", "true").lms()).hasSize(1);
        assertThatThrownBy(() -> read("gilde.log.json", "yes"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("gilde.log.json")
                .hasMessageContaining("is neither true nor false");
    }

    @Test
    void readsEverySetting() {
        Settings settings = read(
                "gilde.http.host", "0.0.0.0",
                "gilde.http.port", " 9090 ",
                "gilde.http.max-body-size", "1M",
                "gilde.data.directory", "/var/lib/gilde",
                "gilde.database.url", "jdbc:postgresql://db.example.org/gilde",
                "gilde.database.user", "gilde",
                "gilde.database.password", "hush",
                "gilde.confluence.url", "https://wiki.example.org/confluence",
                "gilde.confluence.token", "hush",
                "gilde.confluence.timeout", "5s",
                "gilde.delivery.verbs", "http://a.example/b, http://a.example/c",
                "gilde.delivery.extensions", "https://a.example/subject",
                "gilde.delivery.batch-size", "7",
                "gilde.delivery.sign-of-life", "1m",
                "gilde.delivery.longest-pause", "2m",
                "gilde.dead-letters.keep", "1d",
                "gilde.drop.folder", "/srv/in box",
                "gilde.drop.credential", "lists",
                "gilde.drop.mapping", "/etc/lists.properties",
                "gilde.drop.settle", "1m",
                "gilde.drop.lease", "5m",
                "gilde.operator.key", "op",
                "gilde.operator.secret", "hush-hush-hush",
                "gilde.lms.totara.key", "totara",
                "gilde.lms.totara.secret", "hush-hush-hush");
        assertThat(settings.http()).isEqualTo(new Settings.Http("0.0.0.0", 9090, 1 << 20));
        assertThat(settings.database().orElseThrow().user()).isEqualTo("gilde");
        assertThat(settings.confluence().orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.delivery().verbs()).containsExactly("http://a.example/b", "http://a.example/c");
        assertThat(settings.delivery().extensions()).containsExactly("https://a.example/subject");
        assertThat(settings.delivery().keepDeadLetters()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.lms()).extracting(lms -> lms.login().name()).containsExactly("moodle", "totara");
        assertThat(settings.drop())
                .isEqualTo(new Settings.Drop(
                        Optional.of(Path.of("/srv/in box")),
                        Optional.of("lists"),
                        Optional.of(Path.of("/etc/lists.properties")),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5)));
        assertThat(settings.operator()).isPresent();
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gilde.http.port             | 80a                            | is not a whole number from 1 to 65535
                    gilde.http.port             | 70000                          | is not a whole number from 1 to 65535
                    gilde.http.max-body-size    | big                            | is not a size
                    gilde.database.url          | jdbc:h2:mem:x                  | is not an address such as jdbc:postgresql
                    gilde.database.url          | jdbc:postgresql://h/d?password=hush | are settings of their own
                    gilde.confluence.url        | wiki.example.org               | is not an address such as https
                    gilde.confluence.url        | https://u:hush@wiki.example    | is not an address such as https
                    gilde.confluence.url        | https://wiki example           | is not an address such as https
                    gilde.confluence.timeout    | 5 seconds                      | is not a time from 1s to 10m
                    gilde.confluence.timeout    | 0s                             | is not a time from 1s to 10m
                    gilde.delivery.verbs        | completed                      | is not an IRI
                    gilde.delivery.verbs        | *                              | a pattern would let everything in
                    gilde.delivery.verbs        | http:*                         | a pattern would let everything in
                    gilde.delivery.extensions   | subject                        | is not an IRI
                    gilde.delivery.extensions   | https://a.example/*            | is not an IRI
                    gilde.delivery.extensions   | a:1,a:2,a:3,a:4,a:5,a:6,a:7,a:8,a:9,a:10,a:11 | names more than 10 keys
                    gilde.delivery.batch-size   | 501                            | is not a whole number from 1 to 500
                    gilde.lms.moodle.key        | a:b                            | has a colon
                    gilde.lms.moodle.secret     | hush                           | is shorter than 8
                    gilde.lms.moodle.key        | token                          | is kept for tokens
                    gilde.lms.moodle.scopes     | statements/write,everything    | "everything" is not known here
                    gilde.lms.moodle.lenient    | keepvalid                      | Write some of keep-valid
                    gilde.lms.moodle.minimise   | yes                            | is neither true nor false
                    gilde.lms.moodle.tenant     | The Academy                    | is not a name
                    gilde.lms.moodle.max-batch  | 0                              | is not a whole number from 1
                    gilde.lms.moodle.max-body-size | 12                          | is not a size
                    gilde.lms.moodle.requests-per-minute | many                  | is not a whole number
                    gilde.lms.moodle.scope      | all                            | is not a setting
                    gilde.xapi.home-page        | lrs.example.org                | is not an address such as https
                    gilde.oidc.issuer           | login.example.org              | is not an address such as https
                    gilde.oidc.algorithms       | none                           | is none of RS256
                    gilde.oidc.algorithms       | HS256                          | is none of RS256
                    gilde.oidc.tenant           | A                              | is not a name
                    gilde.drop.folder           | /srv/what?                     | which can not be watched
                    gilde.drop.settle           | 5                              | is not a time from 100ms to 10m
                    gilde.drop.lease            | 0s                             | is not a time from 1s to 1h
                    gilde.delivery.batchsize    | 5                              | is not a setting
                    gilde.limit.statements      | 0                              | is not a whole number from 1 to 1000000
                    gilde.limit.parts           | many                           | is not a whole number from 1 to 100000
                    gilde.limit.depth           | 1001                           | is not a whole number from 10 to 1000
                    gilde.limit.text            | 5M                             | is not a whole number from 1000
                    gilde.limit.values          | 999                            | is not a whole number from 1000
                    gilde.limit.body-time       | 60                             | is not a time from 1s to 1h
                    gilde.limit.bodies          | 1M                             | is less than gilde.http.max-body-size
                    gilde.limit.bodies          | all                            | is not a size
                    gilde.limit.batch           | 5                              | is not a setting
                    gilde.pull.a.url            | lrs.example.org                | is not an address such as https
                    gilde.pull.A.url            | https://lrs.example/xapi       | is not a name
                    gilde.pull.a.user           | a:b                            | has a colon
                    gilde.pull.a.version        | 0.95                           | is neither 1.0.3 nor 2.0.0
                    gilde.pull.a.tenant         | A                              | is not a name
                    gilde.pull.a.verb           | completed                      | is not an IRI
                    gilde.pull.a.activity       | https://a.example/a b          | is not an IRI
                    gilde.pull.a.agent          | fatima                         | is not an Agent
                    gilde.pull.a.agent          | {"mbox":"fatima"}              | is not an Agent
                    gilde.pull.a.since          | yesterday                      | is not a moment
                    gilde.pull.a.every          | 0s                             | is not a time from 1s to 7d
                    gilde.pull.a.overlap        | 2d                             | is not a time from 0s to 1d
                    gilde.pull.a.requests-per-minute | 0                         | is not a whole number from 1
                    gilde.pull.a.page-size      | 5000                           | is not a whole number from 1 to 1000
                    gilde.pull.a.attachments    | yes                            | is neither true nor false
                    gilde.pull.a.verbs          | a:b                            | is not a setting
                    gilde.kafka.bootstrap-servers | kafka.example                | is not a list of brokers
                    gilde.kafka.topic           | a topic                        | is not a name that Kafka takes
                    gilde.kafka.group           | ..                             | is not a name that Kafka takes
                    gilde.kafka.consumers       | 65                             | is not a whole number from 0 to 64
                    gilde.kafka.partitions      | 0                              | is not a whole number from 1
                    gilde.kafka.replication     | all                            | is not a whole number from 1
                    gilde.kafka.retention       | 10m                            | is not a time from 1h
                    gilde.kafka.property.acks   | 0                              | is decided by the bridge
                    gilde.kafka.property.max.poll.records | 9                    | is decided by the bridge
                    gilde.traces.endpoint       | collector:4317                 | is not an address such as http://collector
                    gilde.traces.ratio          | 1.5                            | is not a number from 0 to 1
                    gilde.traces.ratio          | a lot                          | is not a number from 0 to 1
                    gilde.traces.headers        | Bearer hush                    | is not a list of headers
                    gilde.forward.a.url         | lrs.example.org                | is not an address such as https
                    gilde.forward.a.verbs       | completed                      | is not an IRI
                    gilde.forward.a.activities  | *                              | is not an IRI
                    gilde.forward.a.batch-size  | 0                              | is not a whole number from 1 to 1000
                    gilde.forward.a.erasure     | shred                          | is none of none, gilde, lrsql
                    gilde.forward.a.erasure-url | lrs.example.org                | is not an address such as https
                    gilde.forward.a.erasure-tenant | A B                         | is not a name
                    gilde.forward.a.since       | 2026-01-01T00:00:00Z           | is not a setting
                    quarkus.http.port           | 5                              | is not a setting
                    """)
    void saysWhatIsWrongWhereAndWhatToDo(String name, String value, String expected) {
        SettingsException refusal = catchThrowableOfType(SettingsException.class, () -> read(name, value));
        assertThat(refusal.problems()).anySatisfy(problem -> {
            assertThat(problem.setting()).isEqualTo(name);
            assertThat(problem.what()).contains(expected);
        });
        assertThat(refusal).hasMessageContaining("gilde-bridge.properties").hasMessageContaining(name);
        assertThat(refusal.getMessage()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "gilde.confluence.url, https://wiki.example, gilde.confluence.token",
        "gilde.confluence.token, hush, gilde.confluence.url",
        "gilde.database.password, hush, gilde.database.url",
        "gilde.database.url, jdbc:postgresql://h/d, gilde.database.user",
        "gilde.operator.key, op, gilde.operator.secret",
        "gilde.lms.totara.secret, hush-hush-hush, gilde.lms.totara.key",
        "gilde.lms.totara.scopes, all, gilde.lms.totara.secret",
        "gilde.pull.a.url, https://lrs.example, gilde.pull.a.user",
        "gilde.pull.a.url, https://lrs.example, gilde.pull.a.password",
        "gilde.pull.a.user, u, gilde.pull.a.url",
        "gilde.forward.a.url, https://lrs.example, gilde.forward.a.user",
        "gilde.forward.a.erasure, lrsql, gilde.forward.a.erasure-user",
        "gilde.forward.a.erasure, gilde, gilde.forward.a.erasure-password",
        "gilde.oidc.issuer, https://login.example, gilde.oidc.audience",
        "gilde.oidc.audience, lrs, gilde.oidc.issuer",
        "gilde.kafka.topic, events, gilde.kafka.bootstrap-servers",
        "gilde.kafka.bootstrap-servers, 'a:1', gilde.confluence.url"
    })
    void missesWhatBelongsTogether(String name, String value, String missing) {
        assertThatThrownBy(() -> read(name, value)).hasMessageContaining(missing + ": is missing");
    }

    @Test
    void readsOtherLrssEachWithItsOwnCredential() {
        Settings settings = SettingsReader.read(
                "x",
                Map.of(
                        "gilde.pull.academy.url", "https://lrs.academy.example/xapi",
                        "gilde.pull.academy.user", "u",
                        "gilde.pull.academy.password", "hush",
                        "gilde.pull.town.url", "https://lrs.town.example/xapi",
                        "gilde.pull.town.user", "v",
                        "gilde.pull.town.password", "hush",
                        "gilde.pull.town.since", "2026-01-01T01:00:00+01:00",
                        "gilde.pull.town.attachments", "false"));
        assertThat(settings.pulls()).extracting(pull -> pull.remote().user()).containsExactly("u", "v");
        assertThat(settings.pulls().get(0).attachments()).isTrue();
        assertThat(settings.pulls().get(1).attachments()).isFalse();
        assertThat(settings.pulls().get(1).filter().since()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void readsWhatGoesToOtherLrss() {
        Settings settings = read(
                "gilde.forward.region.url", "https://lrs.region.example/xapi",
                "gilde.forward.region.user", "u",
                "gilde.forward.region.password", "hush",
                "gilde.forward.region.version", "2.0.0",
                "gilde.forward.region.verbs", "https://v.example/a, https://v.example/b",
                "gilde.forward.region.activities", "https://a.example/*",
                "gilde.forward.region.credentials", "moodle");
        Forward forward = settings.forwards().get(0);
        assertThat(forward.remote().version()).isEqualTo(XapiVersion.V2_0_0);
        assertThat(forward.filter().verbs()).containsExactly("https://v.example/a", "https://v.example/b");
        assertThat(forward.filter().activities()).containsExactly("https://a.example/*");
        assertThat(forward.filter().credentials()).containsExactly("moodle");
        assertThat(forward.filter().tenants()).isEmpty();
        assertThat(forward.batchSize()).isEqualTo(50);
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "gilde, https://lrs.example/a/xapi, GILDE, https://lrs.example/a",
        "lrsql, https://lrs.example/xapi/statements, LRSQL, https://lrs.example",
        "learning-locker, https://ll.example/data/xAPI/, LEARNING_LOCKER, https://ll.example",
        "lrsql, https://lrs.example/, LRSQL, https://lrs.example/"
    })
    void erasesWhereTheLrsHasTheRestOfWhatItOffers(String word, String url, Forward.Way way, String found) {
        Settings settings = read(
                "gilde.forward.region.url", url,
                "gilde.forward.region.user", "u",
                "gilde.forward.region.password", "hush",
                "gilde.forward.region.erasure", word,
                "gilde.forward.region.erasure-user", "admin",
                "gilde.forward.region.erasure-password", "hush",
                "gilde.forward.region.erasure-contact", "Ada");
        Forward.Erasing erasing = settings.forwards().get(0).erasing();
        assertThat(erasing.way()).isEqualTo(way);
        assertThat(erasing.login().url()).hasToString(found);
        assertThat(erasing.login().user()).isEqualTo("admin");
        assertThat(erasing.contact()).contains("Ada");
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void wantsToKnowWhatALoginForErasingIsFor() {
        assertThatThrownBy(() -> read(
                        "gilde.forward.region.url", "https://lrs.example/xapi",
                        "gilde.forward.region.user", "u",
                        "gilde.forward.region.password", "hush",
                        "gilde.forward.region.erasure-user", "admin"))
                .hasMessageContaining("gilde.forward.region.erasure: is none");
    }

    @Test
    void wantsOneLmsAtLeastAndEachWithItsOwnKey() {
        assertThatThrownBy(() -> SettingsReader.read("x", Map.of()))
                .hasMessageContaining("gilde.lms.<name>.key: is missing");
        assertThatThrownBy(() -> read("gilde.lms.b.key", "moodle", "gilde.lms.b.secret", "hush-hush-hush"))
                .hasMessageContaining("is the key of another LMS");
    }

    @Test
    void readsWhatAnLmsMayDo() {
        Settings settings = read(
                "gilde.lms.moodle.scopes", "statements/write, statements/read/mine",
                "gilde.lms.moodle.tenant", "academy",
                "gilde.lms.moodle.max-body-size", "1M",
                "gilde.lms.moodle.max-batch", "50",
                "gilde.lms.moodle.requests-per-minute", "600",
                "gilde.lms.moodle.lenient", "keep-valid,quirks");
        Lms moodle = settings.lms().get(0);
        assertThat(moodle.scopes()).containsExactlyInAnyOrder(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        assertThat(moodle.tenant()).isEqualTo(new Tenant("academy"));
        assertThat(moodle.quota())
                .isEqualTo(new Quota(OptionalInt.of(1 << 20), OptionalInt.of(50), OptionalInt.of(600)));
        assertThat(moodle.leniencies()).containsExactlyInAnyOrder(Leniency.KEEP_VALID, Leniency.QUIRKS);
        Lms usual = read().lms().get(0);
        assertThat(usual.scopes()).containsExactly(Scope.ALL);
        assertThat(usual.tenant()).isEqualTo(Tenant.MAIN);
        assertThat(usual.quota()).isEqualTo(Quota.NONE);
        assertThat(usual.leniencies()).isEmpty();
        assertThat(usual.minimises()).isFalse();
        assertThat(read("gilde.lms.moodle.minimise", "true", "gilde.lms.moodle.lenient", "know-resent")
                        .lms()
                        .get(0)
                        .minimises())
                .isTrue();
        assertThatThrownBy(() -> read("gilde.lms.moodle.minimise", "true", "gilde.lms.moodle.lenient", "keep-valid"))
                .hasMessageContaining("sets Statements apart whole");
    }

    @Test
    void readsHowMuchRequestsMayBring() {
        assertThat(read().limits())
                .isEqualTo(new Settings.Limits(Bounds.USUAL, SubmissionReader.PARTS, 64 << 20, Duration.ofMinutes(1)));
        assertThat(read(
                                "gilde.limit.statements", "10",
                                "gilde.limit.parts", "20",
                                "gilde.limit.depth", "30",
                                "gilde.limit.text", "4000",
                                "gilde.limit.values", "5000",
                                "gilde.limit.body-time", "6s",
                                "gilde.limit.bodies", "70M")
                        .limits())
                .isEqualTo(new Settings.Limits(new Bounds(10, 30, 4000, 5000), 20, 70 << 20, Duration.ofSeconds(6)));
    }

    @Test
    void needsNoLmsWhereTheOperatorCanAddOne() {
        Settings settings =
                SettingsReader.read("x", Map.of("gilde.operator.key", "op", "gilde.operator.secret", "hush-hush-hush"));
        assertThat(settings.lms()).isEmpty();
    }

    @Test
    void makesTheHomePageOfHostAndPortUnlessItIsGiven() {
        assertThat(read().xapi().homePage()).isEqualTo("http://127.0.0.1:8080/xapi");
        assertThat(read("gilde.http.host", "0.0.0.0", "gilde.http.port", "81")
                        .xapi()
                        .homePage())
                .isEqualTo("http://localhost:81/xapi");
        assertThat(read("gilde.xapi.home-page", "https://lrs.example.org/xapi/")
                        .xapi()
                        .homePage())
                .isEqualTo("https://lrs.example.org/xapi");
    }

    @Test
    void readsWhoseTokensAreTaken() {
        OidcProvider provider = read(
                        "gilde.oidc.issuer", "https://login.example/realms/academy",
                        "gilde.oidc.audience", "lrs",
                        "gilde.oidc.tenant-claim", "org")
                .oidc()
                .orElseThrow();
        assertThat(provider.issuer()).isEqualTo("https://login.example/realms/academy");
        assertThat(provider.keys()).isEmpty();
        assertThat(provider.algorithms()).containsExactlyInAnyOrder("RS256", "PS256", "ES256");
        assertThat(provider.scopeClaim()).isEqualTo("scope");
        assertThat(provider.tenantClaim()).contains("org");
        assertThat(provider.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(read().oidc()).isEmpty();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        SettingsException refusal = catchThrowableOfType(
                SettingsException.class, () -> read("gilde.http.port", "x", "gilde.delivery.batch-size", "y"));
        assertThat(refusal.problems()).hasSize(2);
    }
}
