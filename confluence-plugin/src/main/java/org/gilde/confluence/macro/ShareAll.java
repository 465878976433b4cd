package org.gilde.confluence.macro;

/**
 * Shares all of a reader's items on some topics with one recipient.
 *
 * @param recipient as in {@link RecipientControl}
 * @param field the field of the REST body that names the recipient
 * @param value of that field
 * @param said what happened, with a gap {@code {0}} for the number of items
 */
public record ShareAll(String recipient, String field, String value, String label, String said) {}
