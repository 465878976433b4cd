package org.gilde.bridge.contribution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.statement.StatementReader.Bounds;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.StoreUnavailableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionsTest {
    private final StoreUnavailableException away = new StoreUnavailableException("away", new IllegalStateException());

    /** A store that does not answer one kind of request. */
    private StatementStore awayWhen(String asked) {
        return (StatementStore) Proxy.newProxyInstance(
                StatementStore.class.getClassLoader(), new Class<?>[] {StatementStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("add")) {
                        return CompletableFuture.failedFuture(away);
                    }
                    if (method.getName().equals(asked)) {
                        throw away;
                    }
                    return Optional.empty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "add"})
    void saysThatTheStoreIsAwaySoThatAllCanBeToldAgain(String asked) {
        StatementStore store = awayWhen(asked);
        SubmissionReader reader = new SubmissionReader(new StatementReader(UUID::randomUUID, Bounds.USUAL));
        Contributions contributions = new Contributions(
                new StatementRecorder(reader, store), store, "https://lrs.example", new SimpleMeterRegistry());
        assertThatThrownBy(() -> contributions.take(
                        Tenant.MAIN,
                        Told.WIKI,
                        JsonNodeFactory.instance.arrayNode().add(Told.act(UUID.randomUUID(), "joined"))))
                .isSameAs(away);
    }
}
