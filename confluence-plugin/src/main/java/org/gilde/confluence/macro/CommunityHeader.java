package org.gilde.confluence.macro;

import java.util.List;

/**
 * What the macro {@code cop-header} prints. What is not to be shown is empty.
 *
 * @param name of the Space
 * @param tags stage and topics, readable
 * @param notice that the community is closed
 * @param prompt to whoever is in charge, to write what the community is about
 * @param people members who chose to stand in the list
 * @param standing what the reader is to the community, or could be; or that the Space is none
 */
public record CommunityHeader(
        String name,
        List<String> tags,
        String notice,
        String domain,
        String prompt,
        List<Fact> facts,
        List<ColleagueRow> people,
        String standing,
        List<Step> steps,
        List<Door> doors) {

    /** Returns whether there is a stage to name. */
    public boolean hasTags() {
        return !tags.isEmpty();
    }

    /** Returns whether there is a fact to show. */
    public boolean hasFacts() {
        return !facts.isEmpty();
    }

    /** Returns whether somebody chose to stand in the list. */
    public boolean hasPeople() {
        return !people.isEmpty();
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /**
     * One click in or out. Without a script it leads to the community's own page, where a form does the same.
     *
     * @param method PUT to come in, DELETE to go out
     * @param kind how the button looks, after AUI
     * @param failed what to say if it did not work
     */
    public record Step(String label, String method, String kind, String url, String page, String failed) {}

    /** A way to another page. */
    public record Door(String label, String url) {}
}
