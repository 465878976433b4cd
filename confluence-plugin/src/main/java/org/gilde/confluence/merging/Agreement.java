package org.gilde.confluence.merging;

import org.gilde.confluence.people.PersonKey;

/**
 * That a community goes on in another one.
 *
 * @param from key of the one
 * @param into key of the other
 * @param person who agreed for the other
 */
public record Agreement(String from, String into, PersonKey person) {}
