package org.gilde.confluence.community;

import org.gilde.confluence.people.PersonKey;

/**
 * Who wants something of a community.
 *
 * @param isAdministrator whether the person administers Confluence, or the community's Space
 */
public record Caller(PersonKey person, boolean isAdministrator) {}
