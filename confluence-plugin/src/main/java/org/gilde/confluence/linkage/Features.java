package org.gilde.confluence.linkage;

import java.util.Optional;

/**
 * Which parts of the app are on, and why others are not: the one question at every edge. The app has one bean of this type:
 * the host feeds constructors by type.
 */
@FunctionalInterface
public interface Features extends Linked {
    /** All of them are on. */
    Features ALL = feature -> Optional.empty();
}
