package org.gilde.confluence.macro;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shares one item with one recipient, or takes that back. The script reads both sides of every text from here, so that
 * it needs no texts of its own.
 *
 * @param recipient what the REST address to take it back ends with; empty for a person who is yet to be named
 * @param field the field of the REST body that names the recipient
 * @param value of that field
 * @param always what has to be told for the recipient to see anything; empty for nothing but the completion
 * @param ticks what may be told besides
 * @param until the last day as 2026-11-30; empty where there is none
 * @param given that the organization chose it, in words; empty where the reader did
 */
public record RecipientControl(
        String recipient,
        String field,
        String value,
        boolean shared,
        String always,
        List<Tick> ticks,
        String until,
        String given,
        Words words) {

    /** One thing that the recipient may know besides. */
    public record Tick(String detail, String label, boolean ticked) {}

    /**
     * What the control says; {@code {0}} and, for a name, {@code {1}} are left for the script.
     *
     * @param name of the recipient
     * @param what they see in any case
     * @param onLabel the button while it is not shared
     * @param offLabel the button while it is shared
     * @param onSaid what happened after sharing, with a gap for what is seen
     * @param offSaid what happened after taking back
     * @param until how long it is shared, with a gap for the day; empty for always
     */
    public record Words(
            String name, String what, String onLabel, String offLabel, String onSaid, String offSaid, String until) {}

    /** Returns what the button says now. */
    public String label() {
        return shared ? words.offLabel() : words.onLabel();
    }

    /** Returns whether it ends on a day. */
    public boolean dated() {
        return "person".equals(field);
    }

    /** Returns whether the person is yet to be named. */
    public boolean open() {
        return recipient.isEmpty();
    }

    /** Returns who sees what, in one line; the day is put in by who knows how to write it. */
    String line(String day) {
        String seen = Stream.concat(
                        Stream.of(words.what()),
                        ticks.stream().filter(Tick::ticked).map(Tick::label))
                .collect(Collectors.joining(", "));
        String line = words.name() + ": " + seen;
        return day.isEmpty() ? line : line + " (" + day + ")";
    }
}
