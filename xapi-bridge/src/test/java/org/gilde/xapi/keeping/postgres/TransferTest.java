package org.gilde.xapi.keeping.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.Content;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentKey;
import org.gilde.xapi.document.postgres.PostgresDocumentArchive;
import org.gilde.xapi.document.postgres.PostgresDocumentStore;
import org.gilde.xapi.keeping.Export;
import org.gilde.xapi.keeping.Import;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementConflictException;
import org.gilde.xapi.store.Texts;
import org.gilde.xapi.store.postgres.PostgresArchive;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Carrying a tenant to another store")
class TransferTest {
    private static final Tenant COPY = new Tenant("copy");

    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final PostgresDocumentStore documents = new PostgresDocumentStore(database);
    private final PostgresArchive archive = new PostgresArchive(database);
    private final Export exporting = new Export(archive, store, new PostgresDocumentArchive(database));
    private final Import importing = new Import(archive, store, documents);

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private Statement add(Tenant tenant, Statement statement, Attachment... contents) {
        Confirmation.await(store.add(tenant, Samples.AUTHORITY, List.of(statement), List.of(contents)));
        return statement;
    }

    private String export(long after) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        exporting.write(Tenant.MAIN, after, lines);
        return lines.toString(StandardCharsets.UTF_8);
    }

    private Import.Taken take(String lines) throws IOException {
        return importing.read(COPY, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private List<KeptStatement> all(Tenant tenant) {
        return archive.after(tenant, 0, 1000);
    }

    private void assertSame() {
        List<KeptStatement> originals = all(Tenant.MAIN);
        List<KeptStatement> copies = all(COPY);
        assertThat(copies).hasSameSizeAs(originals);
        for (int at = 0; at < copies.size(); at++) {
            KeptStatement original = originals.get(at);
            KeptStatement copy = copies.get(at);
            assertThat(copy.stored().id()).isEqualTo(original.stored().id());
            assertThat(copy.stored().json()).isEqualTo(original.stored().json());
            assertThat(copy.stored().stored()).isEqualTo(original.stored().stored());
            assertThat(copy.traits()).isEqualTo(original.traits());
            assertThat(copy.authority()).isEqualTo(original.authority());
        }
    }

    @Test
    void keepsTextsOrderMomentsContentsAndDocuments() throws IOException {
        byte[] content = {0, 1, (byte) 0xFF};
        Statement voided = add(Tenant.MAIN, Samples.completed("jan"));
        add(Tenant.MAIN, Samples.voiding(voided.id()));
        add(
                Tenant.MAIN,
                Samples.withAttachment("els", Samples.sha2(content)),
                new Attachment(Samples.sha2(content), "text/plain", content));
        DocumentKey profile = new DocumentKey(DocumentContext.activityProfile(Samples.COURSE), "p");
        documents.edit(Tenant.MAIN, profile, present -> Optional.of(new Content(content, "x/y")));

        Import.Taken taken = take(export(0));

        assertThat(taken.statements()).isEqualTo(3);
        assertThat(taken.documents()).isEqualTo(1);
        assertThat(taken.isComplete()).isTrue();
        assertSame();
        assertThat(store.findVoided(COPY, voided.id())).isPresent();
        assertThat(store.attachments(COPY, Set.of(Samples.sha2(content))).values())
                .singleElement()
                .satisfies(kept -> assertThat(kept.content()).isEqualTo(content));
        assertThat(documents.find(COPY, profile).orElseThrow().content().bytes())
                .isEqualTo(content);
    }

    @Test
    void carriesAttachmentsAndDocumentsThatAreLargerThanAnyRequest() throws IOException {
        byte[] content = Texts.of(20_000_000, false).getBytes(StandardCharsets.UTF_8);
        String sha2 = Samples.sha2(content);
        add(Tenant.MAIN, Samples.withAttachment("els", sha2), new Attachment(sha2, "text/plain", content));
        DocumentKey profile = new DocumentKey(DocumentContext.activityProfile(Samples.COURSE), "p");
        documents.edit(Tenant.MAIN, profile, present -> Optional.of(new Content(content, "x/y")));

        assertThat(take(export(0)).isComplete()).isTrue();

        assertSame();
        assertThat(store.attachments(COPY, Set.of(sha2)).values())
                .singleElement()
                .satisfies(kept -> assertThat(Samples.sha2(kept.content())).isEqualTo(sha2));
        assertThat(documents
                        .find(COPY, profile)
                        .map(kept -> Samples.sha2(kept.content().bytes())))
                .contains(sha2);
    }

    @Test
    void namesTheLineThatIsBrokenAndKeepsWhatCameBefore() throws IOException {
        add(Tenant.MAIN, Samples.completed("jan"));
        String lines = export(0);
        String first = lines.substring(0, lines.indexOf('\n') + 1);
        assertThatThrownBy(() -> take(first + "\n{\"kind\":\"document\",\"content\":\"?\"}"))
                .hasMessage("Line 3 is not JSON; all before it is taken in");
        assertThatThrownBy(() -> take(first + "{\"kind\":\"letter\"}"))
                .hasMessage("Line 2 is not of an export; all before it is taken in");
        assertThatThrownBy(() -> take(first + "{\"kind\":")).hasMessageStartingWith("Line 2 is not JSON");
        assertSame();
    }

    @Test
    void goesOnWhereItWasBrokenOffAndMayComeTwice() throws IOException {
        for (int count = 0; count < 250; count++) {
            add(Tenant.MAIN, Samples.completed("jan"));
        }
        String lines = export(0);
        String half = lines.substring(0, lines.length() / 2);
        String whole = half.substring(0, half.lastIndexOf('\n') + 1);
        assertThatThrownBy(() -> take(half)).isInstanceOf(IllegalArgumentException.class);
        Import.Taken first = take(whole);
        assertThat(first.isComplete()).isFalse();
        assertThat(take(export(first.lastSequence())).isComplete()).isTrue();
        assertSame();
        take(lines);
        assertSame();
    }

    @Test
    void appendsToWhatIsThereAlready() throws IOException {
        Statement old = add(Tenant.MAIN, Samples.completed("jan"));
        Statement present = add(COPY, Samples.completed("els"));
        take(export(0));
        List<KeptStatement> copies = all(COPY);
        assertThat(copies).extracting(kept -> kept.stored().id()).containsExactly(present.id(), old.id());
        assertThat(copies.get(1).stored().stored())
                .isAfter(copies.get(0).stored().stored());
    }

    @Test
    void refusesAnotherStatementWithAnIdThatIsThere() throws IOException {
        UUID id = UUID.randomUUID();
        add(Tenant.MAIN, Samples.completed(id, "jan"));
        add(COPY, Samples.completed(id, "els"));
        String lines = export(0);
        assertThatThrownBy(() -> take(lines)).isInstanceOf(StatementConflictException.class);
    }
}
