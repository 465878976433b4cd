package org.gilde.xapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.TokenStore.Fetched;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tokens for content in a browser (cmi5 8.2)")
class TokensTest {
    private static final AgentId FATIMA = new AgentId(AgentId.Kind.MBOX, "mailto:fatima@example.org");
    private static final UUID REGISTRATION = UUID.fromString("7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11");
    private static final Binding BINDING = new Binding(FATIMA, REGISTRATION, Optional.of(Samples.COURSE));
    private static final Duration LIFE = Duration.ofHours(1);

    private volatile Instant now = Instant.parse("2026-11-21T14:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final CredentialStore credentials = new InMemoryCredentialStore();
    private final TokenStore store = new InMemoryTokenStore();
    private final Tokens tokens = new Tokens(store, credentials, clock);
    private final Authenticator authenticator = new Authenticator(credentials, List.of(tokens), clock);
    private final Credential lms =
            Credential.of("moodle", "hush-hush", Set.of(Scope.STATEMENTS_WRITE, Scope.STATE), "https://lrs.example");

    @BeforeEach
    void saveTheLms() {
        credentials.save(lms);
    }

    private Credential bearer(String token) {
        return authenticator.authenticate("Bearer " + token);
    }

    private static Statement statement(String person, String verb, String object, UUID registration) {
        return Samples.read(Samples.json(UUID.randomUUID(), person, verb, object)
                .replace("\"object\"", "\"context\":{\"registration\":\"" + registration + "\"},\"object\""));
    }

    @Test
    void standForTheCredentialThatHandedThemOut() {
        Credential content = bearer(tokens.issue(lms, BINDING, LIFE).text());
        assertThat(content.authority()).isEqualTo(lms.authority());
        assertThat(content.tenant()).isEqualTo(lms.tenant());
        assertThat(content.scopes()).isEqualTo(lms.scopes());
        assertThat(content.binding()).contains(BINDING);
    }

    @Test
    void areShownAsCmi5HasItToo() {
        String token = tokens.issue(lms, BINDING, LIFE).text();
        assertThat(authenticator.authenticate("Basic " + Tokens.asBasic(token)).binding())
                .contains(BINDING);
    }

    @Test
    void areFetchedOnce() {
        String code = tokens.issueFetchable(lms, BINDING, LIFE).text();
        refused(() -> bearer(code), Reason.UNAUTHENTICATED);
        Tokens.Fetch first = tokens.fetch(code);
        assertThat(first.outcome()).isEqualTo(Fetched.NOW);
        assertThat(bearer(first.token().orElseThrow()).binding()).contains(BINDING);
        assertThat(tokens.fetch(code)).isEqualTo(new Tokens.Fetch(Fetched.BEFORE, Optional.empty()));
        assertThat(tokens.fetch("x").outcome()).isEqualTo(Fetched.NEVER);
    }

    @Test
    void endInTimeEvenWhenTheyWereJustUsed() {
        String token = tokens.issue(lms, BINDING, Duration.ofSeconds(5)).text();
        bearer(token);
        now = now.plusSeconds(4);
        bearer(token);
        now = now.plusSeconds(1);
        refused(() -> bearer(token), Reason.UNAUTHENTICATED);
    }

    @Test
    void endWithTheCredentialThatHandedThemOut() {
        String token = tokens.issue(lms, BINDING, LIFE).text();
        bearer(token);
        credentials.remove("moodle");
        now = now.plusSeconds(11);
        refused(() -> bearer(token), Reason.UNAUTHENTICATED);
    }

    @Test
    void endWhenTheLmsSaysSo() {
        String token = tokens.issue(lms, BINDING, LIFE).text();
        assertThat(tokens.end(lms, FATIMA, REGISTRATION)).isOne();
        refused(() -> bearer(token), Reason.UNAUTHENTICATED);
    }

    @Test
    void areNotHandedOutByWhoMayNotWriteNorByThemselves() {
        Credential reader = Credential.of("reader", "hush-hush", Set.of(Scope.ALL_READ), "https://lrs.example");
        refused(() -> tokens.issue(reader, BINDING, LIFE), Reason.FORBIDDEN);
        refused(() -> tokens.issueFetchable(reader, BINDING, LIFE), Reason.FORBIDDEN);
        refused(() -> tokens.end(reader, FATIMA, REGISTRATION), Reason.FORBIDDEN);
        Credential content = bearer(tokens.issue(lms, BINDING, LIFE).text());
        refused(() -> tokens.issue(content, BINDING, LIFE), Reason.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0123456789012345678901234567890123456789012", "a.b.c"})
    void areRefusedWhenNobodyKnowsThem(String token) {
        refused(() -> bearer(token), Reason.UNAUTHENTICATED);
        refused(() -> authenticator.authenticate("Basic " + Tokens.asBasic(token)), Reason.UNAUTHENTICATED);
    }

    @Test
    void writeStatementsOfTheirActorAndRegistrationOnly() {
        Credential content = lms.boundTo(BINDING);
        String object = Samples.activity("https://content.example/page/1");
        assertThatCode(() -> content.demandWriting(statement("fatima", Samples.COMPLETED, object, REGISTRATION)))
                .doesNotThrowAnyException();
        refused(
                () -> content.demandWriting(statement("jan", Samples.COMPLETED, object, REGISTRATION)),
                Reason.FORBIDDEN);
        refused(
                () -> content.demandWriting(statement("fatima", Samples.COMPLETED, object, UUID.randomUUID())),
                Reason.FORBIDDEN);
        refused(() -> content.demandWriting(Samples.completed("fatima")), Reason.FORBIDDEN);
        assertThatCode(() -> lms.demandWriting(Samples.completed("jan"))).doesNotThrowAnyException();
    }

    @Test
    void voidNothing() {
        Statement voiding = statement(
                "fatima", "http://adlnet.gov/expapi/verbs/voided", Samples.reference(UUID.randomUUID()), REGISTRATION);
        refused(() -> lms.boundTo(BINDING).demandWriting(voiding), Reason.FORBIDDEN);
        assertThatCode(() -> lms.demandWriting(voiding)).doesNotThrowAnyException();
    }

    @Test
    void reachDocumentsOfTheirActorRegistrationAndActivityOnly() {
        Credential content = lms.boundTo(BINDING);
        assertThatCode(() -> {
                    content.demandActor(FATIMA);
                    content.demandRegistration(Optional.of(REGISTRATION));
                    content.demandActivity(Samples.COURSE);
                    lms.demandActor(FATIMA);
                    lms.demandRegistration(Optional.empty());
                    lms.demandActivity("https://elsewhere.example");
                    lms.boundTo(new Binding(FATIMA, REGISTRATION, Optional.empty()))
                            .demandActivity("https://elsewhere.example");
                })
                .doesNotThrowAnyException();
        refused(() -> content.demandActor(AgentId.account("https://lms.example", "jan")), Reason.FORBIDDEN);
        refused(() -> content.demandRegistration(Optional.of(UUID.randomUUID())), Reason.FORBIDDEN);
        refused(() -> content.demandRegistration(Optional.empty()), Reason.FORBIDDEN);
        refused(() -> content.demandActivity("https://elsewhere.example"), Reason.FORBIDDEN);
    }

    @Test
    void areForgottenADayAfterTheirEnd() {
        String token = tokens.issue(lms, BINDING, LIFE).text();
        now = now.plus(Duration.ofHours(26));
        tokens.issue(lms, BINDING, LIFE);
        assertThat(store.find(TokenHash.of(token))).isEmpty();
    }

    @Test
    void tellNothingOfThemselvesInWords() {
        Tokens.New made = tokens.issueFetchable(lms, BINDING, LIFE);
        Tokens.Fetch fetched = tokens.fetch(made.text());
        assertThat(made + " " + fetched + TokenHash.of("x") + lms.boundTo(BINDING) + BINDING)
                .doesNotContain(
                        made.text(),
                        fetched.token().orElseThrow(),
                        TokenHash.of("x").hex(),
                        "fatima");
    }

    private static void refused(Runnable work, Reason reason) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
