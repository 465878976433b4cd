package org.gilde.xapi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gilde.xapi.access.TokenStore.Fetched;
import org.gilde.xapi.statement.AgentId;
import org.junit.jupiter.api.Test;

/** What every store of tokens holds to. */
public abstract class TokenStoreContract {
    private static final Instant END = Instant.parse("2026-11-21T14:00:00Z");
    private static final AgentId FATIMA = AgentId.account("https://lms.example", "fatima");
    private static final UUID REGISTRATION = UUID.fromString("7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11");
    private static final IssuedToken ISSUED = new IssuedToken(
            "moodle", new Binding(FATIMA, REGISTRATION, Optional.of("https://lms.example/course/7")), END);

    /** Returns an empty store, the same one within a test. */
    protected abstract TokenStore store();

    @Test
    void findsATokenByItsHash() {
        IssuedToken other =
                new IssuedToken("totara", new Binding(FATIMA, UUID.randomUUID(), Optional.empty()), END.plusSeconds(1));
        store().add(TokenHash.of("a"), ISSUED);
        store().add(TokenHash.of("b"), other);
        assertThat(store().find(TokenHash.of("a"))).contains(ISSUED);
        assertThat(store().find(TokenHash.of("b"))).contains(other);
        assertThat(store().find(TokenHash.of("c"))).isEmpty();
    }

    @Test
    void letsATokenBeFetchedOnce() {
        store().addFetchable(TokenHash.of("code"), ISSUED);
        assertThat(store().find(TokenHash.of("code"))).isEmpty();
        assertThat(store().fetch(TokenHash.of("no code"), TokenHash.of("a"), END.minusSeconds(1)))
                .isEqualTo(Fetched.NEVER);
        assertThat(store().fetch(TokenHash.of("code"), TokenHash.of("a"), END.minusSeconds(1)))
                .isEqualTo(Fetched.NOW);
        assertThat(store().find(TokenHash.of("a"))).contains(ISSUED);
        assertThat(store().fetch(TokenHash.of("code"), TokenHash.of("b"), END.minusSeconds(1)))
                .isEqualTo(Fetched.BEFORE);
        assertThat(store().find(TokenHash.of("b"))).isEmpty();
    }

    @Test
    void letsOneOfManyFetchItAtOnce() {
        store().addFetchable(TokenHash.of("code"), ISSUED);
        long handedOut = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> store().fetch(TokenHash.of("code"), TokenHash.of("t" + i), END.minusSeconds(1)))
                .filter(Fetched.NOW::equals)
                .count();
        assertThat(handedOut).isOne();
    }

    @Test
    void letsNobodyFetchATokenThatExpired() {
        store().addFetchable(TokenHash.of("code"), ISSUED);
        assertThat(store().fetch(TokenHash.of("code"), TokenHash.of("a"), END)).isEqualTo(Fetched.BEFORE);
    }

    @Test
    void endsTheTokensOfOneCredentialForOneActorAndRegistration() {
        IssuedToken elsewhere = new IssuedToken("totara", ISSUED.binding(), END);
        store().add(TokenHash.of("a"), ISSUED);
        store().addFetchable(TokenHash.of("code"), ISSUED);
        store().add(TokenHash.of("b"), elsewhere);
        assertThat(store().end("moodle", FATIMA, UUID.randomUUID())).isZero();
        assertThat(store().end("moodle", AgentId.account("https://lms.example", "jan"), REGISTRATION))
                .isZero();
        assertThat(store().end("moodle", FATIMA, REGISTRATION)).isEqualTo(2);
        assertThat(store().find(TokenHash.of("a"))).isEmpty();
        assertThat(store().find(TokenHash.of("b"))).contains(elsewhere);
        assertThat(store().fetch(TokenHash.of("code"), TokenHash.of("c"), END.minusSeconds(1)))
                .isEqualTo(Fetched.NEVER);
    }

    @Test
    void forgetsWhatExpired() {
        store().add(TokenHash.of("a"), ISSUED);
        assertThat(store().forget(END)).isZero();
        assertThat(store().forget(END.plusSeconds(1))).isOne();
        assertThat(store().find(TokenHash.of("a"))).isEmpty();
    }
}
