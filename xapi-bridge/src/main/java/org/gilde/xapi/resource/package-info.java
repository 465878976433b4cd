/**
 * The edge: HTTP requests become answers. Part Three 2.
 *
 * <p>{@link StatementsEndpoint} and {@link AboutEndpoint} know no web framework; {@link StatementsResource} and {@link
 * AboutResource} make Jakarta REST resources of them. Put together:
 *
 * <pre>{@code
 * DataSource database = …;                                   // a pool; Flyway has run classpath:db/xapi on it
 * StatementStore store = new PostgresStatementStore(database);                 // close at the end
 * StatementFeed feed = new PostgresStatementFeed(database);                    // close at the end
 * CredentialStore credentials = new PostgresCredentialStore(database);
 * credentials.save(Credential.of(key, secret, Set.of(Scope.ALL), "https://lrs.example"));
 * Authenticator authenticator = new Authenticator(credentials, Clock.systemUTC());
 * StatementRecorder recorder = new StatementRecorder(new StatementReader(), store);
 * new StatementsResource(new StatementsEndpoint(authenticator, recorder, store, Limits.usual()));
 * new AboutResource(new AboutEndpoint());
 * }</pre>
 */
@NullMarked
package org.gilde.xapi.resource;

import org.jspecify.annotations.NullMarked;
