/**
 * Keeps Statements in PostgreSQL.
 *
 * <p>One row of {@code xapi.statement} is one Statement: its place, its keys and its packed text. All else hangs on the
 * row's tenant and sequence, and goes with it. To remove a Statement, in one transaction that first takes
 * {@code pg_advisory_xact_lock} on the order of arrival, remove
 *
 * <ol>
 *   <li>{@code xapi.statement_key} of its sequence: {@code (key, sequence)} for the keys read again from its text; a row
 *       with a StatementRef, or one that others point to, has keys of its chain as well
 *   <li>{@code xapi.reference} of its tenant and sequence (its own StatementRef); those that point to it stay, for they are
 *       what the others say, and a voiding one keeps the id hidden should it be sent again
 *   <li>{@code xapi.attachment_use} of its tenant and sequence, then each {@code xapi.attachment} that no use is left of
 *   <li>the row itself.
 * </ol>
 *
 * <p>{@code xapi.moment} and {@code xapi.arrival} name sequences, not rows, and stay. Sequences are never given out again,
 * so the cursors of readers stay right. To change a text in place (a pseudonym), write text and keys of the row as
 * {@code Row} does, with the same id and sequence.
 */
@NullMarked
package org.gilde.xapi.store.postgres;

import org.jspecify.annotations.NullMarked;
