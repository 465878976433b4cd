package org.gilde.xapi.document;

import java.util.Optional;

/** Makes the next version of a document from the present one. May be done twice, so it changes nothing else. */
@FunctionalInterface
public interface DocumentEdit {
    /**
     * Returns what the document is to hold.
     *
     * @param present empty where there is no such document
     * @return empty where there shall be none
     * @throws org.gilde.xapi.LrsException if it must stay as it is
     */
    Optional<Content> apply(Optional<Document> present);
}
