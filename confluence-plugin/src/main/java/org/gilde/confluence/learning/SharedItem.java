package org.gilde.confluence.learning;

import org.gilde.confluence.people.PersonKey;

/**
 * What a colleague chose to share: exactly what was ticked, no more.
 *
 * @param item id of the item
 * @param recipient as what the reader may know
 */
public record SharedItem(long item, PersonKey person, Activity activity, Recipient recipient, Disclosure known) {}
