package org.gilde.confluence.people;

/** A Confluence user, by the key that survives renaming and anonymizing. The only thing kept about who somebody is. */
public record PersonKey(String value) {}
