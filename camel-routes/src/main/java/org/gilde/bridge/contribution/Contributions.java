package org.gilde.bridge.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.gilde.bridge.contribution.Taken.Outcome;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Authority;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.store.StatementStore;

/**
 * Takes what members did, and has a Statement of each stored as any other: by the same rules, vouched for by an authority
 * of its own. What was told before is not stored again. Safe for several threads.
 */
public final class Contributions {
    private static final String OWN = "contribution:app"; // nobody can show it, for it has a colon

    private final ContributionReader reader = new ContributionReader();
    private final StatementRecorder recorder;
    private final StatementStore store;
    private final MeterRegistry registry;
    private final String authority;

    /**
     * Stores by this recorder, and looks there what is known.
     *
     * @param homePage of the authority's account
     */
    public Contributions(StatementRecorder recorder, StatementStore store, String homePage, MeterRegistry registry) {
        this.recorder = recorder;
        this.store = store;
        this.authority = Authority.account(homePage, OWN);
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            registry.counter("gilde.contributions", "outcome", outcome.word());
        }
    }

    /**
     * Takes these, each by itself; returns when all are on disk that are stored.
     *
     * @param wiki where they were done: its address, without a slash at its end
     * @param told a JSON array
     * @return as many, in the same order
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; some may be stored, and all
     *     may be told again
     */
    public List<Taken> take(Tenant tenant, String wiki, JsonNode told) {
        ContributionToStatement toStatement = new ContributionToStatement(wiki, tenant);
        Credential sender = sender(tenant);
        Set<UUID> seen = new HashSet<>();
        List<CompletionStage<Taken>> all = new ArrayList<>();
        told.forEach(act -> all.add(take(act, seen, toStatement, sender)));
        List<Taken> taken = all.stream().map(Contributions::await).toList();
        taken.forEach(each -> registry.counter(
                        "gilde.contributions", "outcome", each.outcome().word())
                .increment());
        return taken;
    }

    private CompletionStage<Taken> take(
            JsonNode told, Set<UUID> seen, ContributionToStatement toStatement, Credential sender) {
        try {
            Contribution contribution = reader.read(told);
            UUID id = toStatement.id(contribution.id());
            Optional<UUID> act = Optional.of(contribution.id());
            if (!seen.add(id) || isKnown(sender.tenant(), id)) {
                return CompletableFuture.completedFuture(new Taken(act, Outcome.REPEATED, ""));
            }
            byte[] statement = toStatement.convert(contribution).getBytes(StandardCharsets.UTF_8);
            return record(sender, statement, act);
        } catch (ContributionRefusedException e) {
            return refused(reader.id(told), e);
        }
    }

    private boolean isKnown(Tenant tenant, UUID id) {
        return store.find(tenant, id).isPresent()
                || store.findVoided(tenant, id).isPresent();
    }

    private CompletionStage<Taken> record(Credential sender, byte[] statement, Optional<UUID> act) {
        Body body = new Body("application/json", statement, XapiVersion.V1_0_3, false);
        return attempt(() -> recorder.record(sender, body))
                .thenApply(stored -> new Taken(act, Outcome.STORED, ""))
                .exceptionallyCompose(failure -> {
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    return cause instanceof LrsException refused && refused.reason() != LrsException.Reason.UNAVAILABLE
                            ? refused(act, refused)
                            : CompletableFuture.failedStage(cause);
                });
    }

    private static <T> CompletionStage<T> attempt(Supplier<CompletionStage<T>> work) {
        try {
            return work.get();
        } catch (LrsException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private static CompletionStage<Taken> refused(Optional<UUID> act, RuntimeException why) {
        return CompletableFuture.completedFuture(new Taken(act, Outcome.REFUSED, String.valueOf(why.getMessage())));
    }

    private static Taken await(CompletionStage<Taken> taken) {
        try {
            return taken.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LrsException away ? away : e;
        }
    }

    private Credential sender(Tenant tenant) {
        return new Credential(
                OWN,
                "",
                List.of(), // nobody can log in with it
                Set.of(Scope.STATEMENTS_WRITE, Scope.DEFINE),
                authority,
                tenant,
                Quota.NONE,
                Set.of(),
                Optional.empty());
    }
}
