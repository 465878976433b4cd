package org.gilde.xapi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;
import org.junit.jupiter.api.Test;

/** What every store of documents must do. */
public abstract class DocumentStoreContract {
    private static final Tenant OTHERS = new Tenant("others");
    private static final String COURSE = "https://lms.example/course/7";
    private static final AgentId FATIMA = AgentId.account("https://lms.example", "fatima");
    private static final AgentId JAN = AgentId.account("https://lms.example", "jan");
    private static final UUID ENROLMENT = UUID.randomUUID();
    private static final DocumentContext ANY_STATE = DocumentContext.state(COURSE, FATIMA, Optional.empty());
    private static final DocumentContext ENROLLED = DocumentContext.state(COURSE, FATIMA, Optional.of(ENROLMENT));
    private static final DocumentContext OF_COURSE = DocumentContext.activityProfile(COURSE);
    private static final DocumentContext OF_FATIMA = DocumentContext.agentProfile(FATIMA);
    private static final DocumentKey BOOKMARK = new DocumentKey(ANY_STATE, "bookmark");

    /** Returns the store under test, empty before each test. */
    protected abstract DocumentStore store();

    @Test
    void keepsAnyBytesWithTheirType() {
        byte[] bytes = {0, (byte) 0xFF, 10, (byte) 0xC3, 13};
        store().edit(Tenant.MAIN, BOOKMARK, present -> Optional.of(new Content(bytes, "x/y; z=\"Q\"")));
        Document kept = store().find(Tenant.MAIN, BOOKMARK).orElseThrow();
        assertThat(kept.content().bytes()).isEqualTo(bytes);
        assertThat(kept.content().type()).isEqualTo("x/y; z=\"Q\"");
        assertThat(kept.content().etag()).isEqualTo(new Content(bytes, "").etag());
        assertThat(kept.updated()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void tellsDocumentsByEveryPartOfTheirKeys() {
        List<DocumentKey> keys = List.of(
                BOOKMARK,
                new DocumentKey(ENROLLED, "bookmark"),
                new DocumentKey(DocumentContext.state(COURSE, JAN, Optional.empty()), "bookmark"),
                new DocumentKey(DocumentContext.state(COURSE + "1", FATIMA, Optional.empty()), "bookmark"),
                new DocumentKey(OF_COURSE, "bookmark"),
                new DocumentKey(OF_FATIMA, "bookmark"),
                new DocumentKey(OF_FATIMA, "b".repeat(10_000)));
        keys.forEach(key -> put(Tenant.MAIN, key, key.toString()));
        put(OTHERS, BOOKMARK, "of others");
        keys.forEach(key -> assertThat(text(Tenant.MAIN, key)).contains(key.toString()));
        assertThat(text(OTHERS, BOOKMARK)).contains("of others");
        assertThat(text(OTHERS, keys.get(1))).isEmpty();
    }

    @Test
    void showsEachEditWhatTheLastOneLeft() {
        store().edit(Tenant.MAIN, BOOKMARK, present -> {
            assertThat(present).isEmpty();
            return Optional.of(content("1"));
        });
        store().edit(Tenant.MAIN, BOOKMARK, present -> present.map(kept -> content(text(kept) + "2")));
        assertThat(text(Tenant.MAIN, BOOKMARK)).contains("12");
        store().edit(Tenant.MAIN, BOOKMARK, present -> Optional.empty());
        assertThat(text(Tenant.MAIN, BOOKMARK)).isEmpty();
        store().edit(Tenant.MAIN, BOOKMARK, present -> Optional.empty());
        assertThat(text(Tenant.MAIN, BOOKMARK)).isEmpty();
    }

    @Test
    void changesNothingWhenAnEditRefuses() {
        put(Tenant.MAIN, BOOKMARK, "first");
        Document first = store().find(Tenant.MAIN, BOOKMARK).orElseThrow();
        DocumentEdit refusing = present -> {
            throw NotMergeableException.ofTypes();
        };
        assertThatThrownBy(() -> store().edit(Tenant.MAIN, BOOKMARK, refusing))
                .isInstanceOf(NotMergeableException.class);
        assertThat(store().find(Tenant.MAIN, BOOKMARK).orElseThrow().updated()).isEqualTo(first.updated());
    }

    @Test
    void knowsWhenADocumentWasWrittenLast() {
        put(Tenant.MAIN, BOOKMARK, "same");
        Instant first = store().find(Tenant.MAIN, BOOKMARK).orElseThrow().updated();
        put(Tenant.MAIN, BOOKMARK, "same");
        assertThat(store().find(Tenant.MAIN, BOOKMARK).orElseThrow().updated()).isAfter(first);
    }

    @Test
    void namesTheDocumentsOfAContext() {
        put(Tenant.MAIN, new DocumentKey(ENROLLED, "b"), "1");
        put(Tenant.MAIN, new DocumentKey(ENROLLED, "Z"), "2");
        put(Tenant.MAIN, new DocumentKey(ANY_STATE, "b"), "3");
        put(Tenant.MAIN, new DocumentKey(ANY_STATE, "a"), "4");
        put(Tenant.MAIN, new DocumentKey(OF_COURSE, "c"), "5");
        put(OTHERS, new DocumentKey(ANY_STATE, "o"), "6");
        assertThat(store().ids(Tenant.MAIN, ANY_STATE, Optional.empty())).containsExactly("Z", "a", "b");
        assertThat(store().ids(Tenant.MAIN, ENROLLED, Optional.empty())).containsExactly("Z", "b");
        assertThat(store().ids(Tenant.MAIN, OF_COURSE, Optional.empty())).containsExactly("c");
        assertThat(store().ids(Tenant.MAIN, OF_FATIMA, Optional.empty())).isEmpty();
    }

    @Test
    void namesOnlyWhatWasWrittenAfterAMoment() {
        put(Tenant.MAIN, new DocumentKey(OF_FATIMA, "old"), "1");
        Instant since = store().find(Tenant.MAIN, new DocumentKey(OF_FATIMA, "old"))
                .orElseThrow()
                .updated();
        put(Tenant.MAIN, new DocumentKey(OF_FATIMA, "new"), "2");
        assertThat(store().ids(Tenant.MAIN, OF_FATIMA, Optional.of(since.minusMillis(1))))
                .containsExactly("new", "old");
        assertThat(store().ids(Tenant.MAIN, OF_FATIMA, Optional.of(since))).containsExactly("new");
    }

    @Test
    void deletesAllOfAContextAndNoMore() {
        put(Tenant.MAIN, new DocumentKey(ENROLLED, "a"), "1");
        put(Tenant.MAIN, BOOKMARK, "2");
        put(Tenant.MAIN, new DocumentKey(OF_FATIMA, "p"), "3");
        put(OTHERS, new DocumentKey(ENROLLED, "a"), "4");
        store().deleteAll(Tenant.MAIN, ENROLLED);
        assertThat(store().ids(Tenant.MAIN, ANY_STATE, Optional.empty())).containsExactly("bookmark");
        put(Tenant.MAIN, new DocumentKey(ENROLLED, "a"), "1");
        store().deleteAll(Tenant.MAIN, ANY_STATE);
        assertThat(store().ids(Tenant.MAIN, ANY_STATE, Optional.empty())).isEmpty();
        assertThat(store().count(Tenant.MAIN)).isEqualTo(1);
        assertThat(store().count(OTHERS)).isEqualTo(1);
    }

    @Test
    void forgetsAnAgentAndATenant() {
        put(Tenant.MAIN, BOOKMARK, "1");
        put(Tenant.MAIN, new DocumentKey(OF_FATIMA, "p"), "2");
        put(Tenant.MAIN, new DocumentKey(OF_COURSE, "p"), "3");
        put(Tenant.MAIN, new DocumentKey(DocumentContext.agentProfile(JAN), "p"), "4");
        put(OTHERS, BOOKMARK, "5");
        assertThat(store().count(Tenant.MAIN, FATIMA)).isEqualTo(2);
        assertThat(store().erase(Tenant.MAIN, FATIMA)).isEqualTo(2);
        assertThat(store().count(Tenant.MAIN, FATIMA)).isZero();
        assertThat(store().count(Tenant.MAIN)).isEqualTo(2);
        assertThat(store().erase(Tenant.MAIN)).isEqualTo(2);
        assertThat(store().count(OTHERS)).isEqualTo(1);
    }

    @Test
    void losesNoWriteOfManyAtOnce() throws InterruptedException {
        int writers = 8;
        int times = 25;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        IntStream.range(0, writers * times)
                .forEach(at -> pool.execute(() -> {
                    DocumentKey shared = new DocumentKey(ENROLLED, "shared" + at % 2);
                    store().edit(
                                    Tenant.MAIN,
                                    shared,
                                    present -> Optional.of(content(present.map(DocumentStoreContract::text)
                                                    .orElse("") + "x")));
                    put(Tenant.MAIN, new DocumentKey(ANY_STATE, "own" + at % 5), "y");
                    if (at % 10 == 0) {
                        store().deleteAll(Tenant.MAIN, OF_COURSE);
                        store().deleteAll(Tenant.MAIN, DocumentContext.state(COURSE, JAN, Optional.empty()));
                    }
                    put(
                            Tenant.MAIN,
                            new DocumentKey(DocumentContext.state(COURSE, JAN, Optional.empty()), "s" + at % 5),
                            "z");
                }));
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        String half = "x".repeat(writers * times / 2);
        assertThat(text(Tenant.MAIN, new DocumentKey(ENROLLED, "shared0"))).contains(half);
        assertThat(text(Tenant.MAIN, new DocumentKey(ENROLLED, "shared1"))).contains(half);
    }

    @Test
    void letsOnlyOneOfManyMakeADocument() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        IntStream.range(0, 40)
                .forEach(at -> pool.execute(() -> store().edit(
                                Tenant.MAIN,
                                BOOKMARK,
                                present -> Optional.of(
                                        present.map(Document::content).orElseGet(() -> content("made by " + at))))));
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(text(Tenant.MAIN, BOOKMARK))
                .hasValueSatisfying(text -> assertThat(text).startsWith("made by "));
    }

    private void put(Tenant tenant, DocumentKey key, String text) {
        store().edit(tenant, key, present -> Optional.of(content(text)));
    }

    private Optional<String> text(Tenant tenant, DocumentKey key) {
        return store().find(tenant, key).map(DocumentStoreContract::text);
    }

    private static String text(Document document) {
        return new String(document.content().bytes(), StandardCharsets.UTF_8);
    }

    private static Content content(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
}
