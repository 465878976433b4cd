package org.gilde.workbench.storage;

import java.util.Optional;

/** Finds what links in a page point at. */
public interface Links {

    /** Returns where the page of that title is; absent when there is none that the reader may see. */
    Optional<String> page(String spaceKey, String title);

    /** Returns where the person is and how they are called. */
    Optional<Target> user(String keyOrName);

    /** Returns the titles and addresses directly beneath a page that the reader may see. */
    java.util.List<Target> children(long page);

    /** Something that can be linked to. */
    record Target(String name, String address) {}
}
