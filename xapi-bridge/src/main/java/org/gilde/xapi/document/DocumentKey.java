package org.gilde.xapi.document;

/**
 * What tells one document from all others of its tenant.
 *
 * @param id the stateId or profileId
 */
public record DocumentKey(DocumentContext context, String id) {}
