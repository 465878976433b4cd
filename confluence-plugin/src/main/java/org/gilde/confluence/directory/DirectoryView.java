package org.gilde.confluence.directory;

import java.util.List;

/**
 * What the directory prints.
 *
 * @param action where the form goes, and where everything is listed
 * @param text as typed
 * @param found how many there are, as a sentence
 * @param empty what to say without any; else empty
 * @param isSearch whether something was looked for
 * @param uncovered topics that no community has
 * @param coverage what to say of these
 * @param unled communities without a coordinator
 * @param leading what to say of these
 */
public record DirectoryView(
        String action,
        String text,
        List<Choice> topics,
        List<Choice> stages,
        List<Choice> languages,
        boolean isSearch,
        String found,
        String empty,
        List<Row> rows,
        List<String> uncovered,
        String coverage,
        List<Link> unled,
        String leading) {

    /** One of several to look for. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * A community.
     *
     * @param domain empty while nobody wrote it
     * @param facts its people, its stage or phase, its language
     */
    public record Row(String name, String url, String domain, List<String> topics, List<String> facts) {}

    /** Where to go. */
    public record Link(String name, String url) {}
}
