package org.gilde.xapi.resource;

import java.util.Optional;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.document.Content;
import org.gilde.xapi.document.Document;

/**
 * How a request takes a document to be before it is changed. Part Three 3.1.
 *
 * @param ifMatch it is there, and is one of these
 * @param ifNoneMatch it is none of these, or is not there
 */
record Precondition(Optional<EntityTags> ifMatch, Optional<EntityTags> ifNoneMatch) {
    static final String SECTION = "Part Three 3.1";

    static Precondition of(Request request) {
        return new Precondition(
                request.header("If-Match").map(EntityTags::parse),
                request.header("If-None-Match").map(EntityTags::parse));
    }

    boolean isGiven() {
        return ifMatch.isPresent() || ifNoneMatch.isPresent();
    }

    /** Refuses to change a document that is not as it is taken to be. */
    void check(Optional<Document> present) {
        Optional<String> tag = present.map(Document::content).map(Content::etag);
        boolean isMatched =
                ifMatch.map(tags -> tag.map(tags::match).orElse(false)).orElse(true);
        boolean isExcluded =
                ifNoneMatch.flatMap(tags -> tag.map(tags::matchWeakly)).orElse(false);
        if (!isMatched || isExcluded) {
            throw new RequestRefusedException(
                    Reason.PRECONDITION_FAILED,
                    tag.isEmpty()
                            ? "There is no such document, or no more; nothing was changed"
                            : "The document is not, or no more, the one that the request names; read it again",
                    SECTION);
        }
    }
}
