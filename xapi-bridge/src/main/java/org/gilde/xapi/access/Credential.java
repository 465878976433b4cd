package org.gilde.xapi.access;

import java.util.List;
import java.util.Set;

/**
 * A sender or reader of Statements.
 *
 * @param key its name
 * @param secrets hashes of the secrets that count; two while one replaces the other
 * @param scopes what it may do
 * @param authority who it vouches as: an Agent as one JSON object
 * @param tenant whose data it reads and writes
 */
public record Credential(String key, List<SecretHash> secrets, Set<Scope> scopes, String authority, Tenant tenant) {

    /** Returns one with a single secret, who vouches as the account of its key on this LRS. */
    public static Credential of(String key, String secret, Set<Scope> scopes, String homePage) {
        return new Credential(
                key, List.of(SecretHash.of(secret)), Set.copyOf(scopes), Authority.account(homePage, key), Tenant.MAIN);
    }

    /** Says whether it may write Statements. */
    public boolean mayWriteStatements() {
        return Scope.mayWriteStatements(scopes);
    }

    /** Says whether it may read the Statements of all. */
    public boolean mayReadAllStatements() {
        return Scope.mayReadAllStatements(scopes);
    }

    /** Says whether it may read Statements it vouches for. */
    public boolean mayReadOwnStatements() {
        return mayReadAllStatements() || scopes.contains(Scope.STATEMENTS_READ_MINE);
    }

    @Override
    public String toString() {
        return "Credential[" + key + "]";
    }
}
