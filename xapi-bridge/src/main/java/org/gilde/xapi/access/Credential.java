package org.gilde.xapi.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Statement;

/**
 * Who asks, and what they may have. All decisions about access are made here and in {@link Action}.
 *
 * @param key its name
 * @param label what an administrator calls it, may be empty
 * @param secrets those that count; two while one replaces the other, none where it is known by a token
 * @param scopes what it may do
 * @param authority who it vouches as: an Agent as one JSON object
 * @param tenant whose data it reads and writes
 * @param quota how much it may bring
 * @param leniencies what it is forgiven
 * @param binding how far a token for content reaches; empty for all others
 * @param minimises whether of its Statements only the least is stored, and no document: then it is no conformant LRS
 */
public record Credential(
        String key,
        String label,
        List<HeldSecret> secrets,
        Set<Scope> scopes,
        String authority,
        Tenant tenant,
        Quota quota,
        Set<Leniency> leniencies,
        Optional<Binding> binding,
        boolean minimises) {

    /** Whoever did not say who they are; may do nothing. */
    public static final Credential NOBODY =
            new Credential("", "", List.of(), Set.of(), "{}", Tenant.MAIN, Quota.NONE, Set.of(), Optional.empty());

    /** Keeps copies of the collections. */
    public Credential {
        secrets = List.copyOf(secrets);
        scopes = Set.copyOf(scopes);
        leniencies = Set.copyOf(leniencies);
    }

    /** Makes one whose Statements are stored as received. */
    public Credential(
            String key,
            String label,
            List<HeldSecret> secrets,
            Set<Scope> scopes,
            String authority,
            Tenant tenant,
            Quota quota,
            Set<Leniency> leniencies,
            Optional<Binding> binding) {
        this(key, label, secrets, scopes, authority, tenant, quota, leniencies, binding, false);
    }

    /** Returns one with a single secret, who vouches as the account of its key on this LRS. */
    public static Credential of(String key, String secret, Set<Scope> scopes, String homePage) {
        return new Credential(
                key,
                "",
                List.of(HeldSecret.of(secret)),
                scopes,
                Authority.account(homePage, key),
                Tenant.MAIN,
                Quota.NONE,
                Set.of(),
                Optional.empty());
    }

    /** Returns the same one with another label, tenant, quota, and other leniencies. */
    public Credential with(String other, Tenant owner, Quota bounds, Set<Leniency> forgiven) {
        return new Credential(key, other, secrets, scopes, authority, owner, bounds, forgiven, binding, minimises);
    }

    /** Returns the same one with other scopes. */
    public Credential withScopes(Set<Scope> others) {
        return new Credential(key, label, secrets, others, authority, tenant, quota, leniencies, binding, minimises);
    }

    /** Returns the same one with other secrets. */
    public Credential withSecrets(List<HeldSecret> others) {
        return new Credential(key, label, others, scopes, authority, tenant, quota, leniencies, binding, minimises);
    }

    /** Returns the same one, which minimises before storing or does not. */
    public Credential minimising(boolean does) {
        return new Credential(key, label, secrets, scopes, authority, tenant, quota, leniencies, binding, does);
    }

    /** Returns the same one for content: without secrets, and with no more reach than this. */
    public Credential boundTo(Binding reach) {
        return new Credential(
                key, label, List.of(), scopes, authority, tenant, quota, leniencies, Optional.of(reach), minimises);
    }

    /** Says whether it may do this at all; how far it reaches is asked with the {@code demand} methods. */
    public boolean may(Action action) {
        return action.isAllowedBy(scopes) && (binding.isEmpty() || action.isOfContent());
    }

    /**
     * Refuses what it may not do.
     *
     * @throws AccessDeniedException if the scopes or the kind of credential do not allow it
     */
    public void demand(Action action) {
        if (!action.isAllowedBy(scopes)) {
            throw AccessDeniedException.lacking(action.narrowest());
        }
        if (!may(action)) {
            throw AccessDeniedException.beyond("what content may do");
        }
    }

    /**
     * Refuses to store a Statement that is out of reach: a token for content writes of its own actor and registration
     * only, and voids nothing.
     *
     * @throws AccessDeniedException if it is out of reach
     */
    public void demandWriting(Statement statement) {
        binding.ifPresent(bound -> {
            if (!bound.covers(statement)) {
                throw AccessDeniedException.beyond("Statements of its actor and registration");
            }
            if (statement.isVoiding()) {
                throw AccessDeniedException.beyond("Statements that void nothing");
            }
        });
    }

    /** Returns a Statement as this credential may have it stored: without the scope its definitions change no Activity. */
    public Statement within(Statement statement) {
        return may(Action.DEFINE) ? statement : statement.withoutDefinitions();
    }

    /**
     * Refuses documents and persons of others than the token's actor.
     *
     * @throws AccessDeniedException if this one is out of reach
     */
    public void demandActor(AgentId actor) {
        if (binding.map(bound -> !bound.actor().equals(actor)).orElse(false)) {
            throw AccessDeniedException.beyond("its actor");
        }
    }

    /**
     * Refuses state that is not of the token's registration.
     *
     * @param registration that the request names, empty where it names none
     * @throws AccessDeniedException if it is out of reach
     */
    public void demandRegistration(Optional<UUID> registration) {
        if (binding.map(bound -> !registration.equals(Optional.of(bound.registration())))
                .orElse(false)) {
            throw AccessDeniedException.beyond("its registration, which the request must name");
        }
    }

    /**
     * Refuses other Activities than the one that the token names, if it names one.
     *
     * @throws AccessDeniedException if this one is out of reach
     */
    public void demandActivity(String activity) {
        if (binding.flatMap(Binding::activity)
                .map(bound -> !bound.equals(activity))
                .orElse(false)) {
            throw AccessDeniedException.beyond("its activity");
        }
    }

    /**
     * Refuses to keep a document: nobody knows what stands in one, so nothing of it could be left out.
     *
     * @throws AccessDeniedException if it minimises
     */
    public void demandKeepingDocuments() {
        if (minimises) {
            throw AccessDeniedException.minimising();
        }
    }

    /** Says whether it is forgiven this. What breaks a rule is not set apart for one that minimises: it would be whole. */
    public boolean isLenient(Leniency leniency) {
        return leniencies.contains(leniency) && !(minimises && leniency == Leniency.KEEP_VALID);
    }

    /** Says whether it may write Statements. */
    public boolean mayWriteStatements() {
        return may(Action.STATEMENTS_WRITE);
    }

    /** Says whether it may read the Statements of all in its tenant. */
    public boolean mayReadAllStatements() {
        return may(Action.STATEMENTS_READ_ALL);
    }

    /** Says whether it may read Statements it vouches for. */
    public boolean mayReadOwnStatements() {
        return may(Action.STATEMENTS_READ);
    }

    @Override
    public String toString() {
        return "Credential[" + key + "]";
    }
}
