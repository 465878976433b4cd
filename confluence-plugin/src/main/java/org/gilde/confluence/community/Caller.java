package org.gilde.confluence.community;

import org.gilde.confluence.people.PersonKey;

/**
 * Who wants something of a community.
 *
 * @param isAdministrator whether the person administers Confluence. Administering the Space is no
 *     such thing: stand-ins do
 */
public record Caller(PersonKey person, boolean isAdministrator) {}
