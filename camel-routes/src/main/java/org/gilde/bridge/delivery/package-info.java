/**
 * Follows the stored Statements and brings what the app needs of them to the app, at least once and in order.
 *
 * <p>The way: {@code DeliveryRoute} runs turns; a {@code Turn} reads behind the cursor; {@code
 * StatementToLearningEvent} keeps what may leave the store; {@code IntakeAnswer} says what became of it; the cursor
 * moves.
 */
@NullMarked
package org.gilde.bridge.delivery;

import org.jspecify.annotations.NullMarked;
