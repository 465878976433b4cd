/**
 * The edge: HTTP requests become answers. Part Three 2.
 *
 * <p>{@link Door} knows no web framework. Put together:
 *
 * <pre>{@code
 * DataSource database = …;                                   // a pool; Flyway has run classpath:db/xapi on it
 * StatementStore store = new PostgresStatementStore(database);                 // close at the end
 * CredentialStore credentials = new PostgresCredentialStore(database);
 * credentials.save(Credential.of(key, secret, Set.of(Scope.ALL), "https://lrs.example"));
 * Authenticator authenticator = new Authenticator(credentials, Clock.systemUTC());
 * StatementRecorder recorder = new StatementRecorder(new StatementReader(), store);
 * Resources resources = new Resources().with(new StatementsResource(recorder, store, Limits.usual()));
 * Door door = new Door(authenticator, XapiVersion.V1_0_3, Set.of("*"), resources);
 * }</pre>
 */
@NullMarked
package org.gilde.xapi.resource;

import org.jspecify.annotations.NullMarked;
