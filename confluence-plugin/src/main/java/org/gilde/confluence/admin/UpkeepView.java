package org.gilde.confluence.admin;

import java.util.List;

/**
 * What the administrator's page of privacy prints beside the organization's choice.
 *
 * @param level the organization's choice
 * @param floor from how many people on a figure is shown
 * @param kept what is kept, for how long and who sets it
 * @param requests what is being erased, without whose and what it is; the oldest first
 * @param acts what the visitor did about people, the latest first
 */
public record UpkeepView(PrivacyView level, FloorView floor, List<Kept> kept, List<Request> requests, List<Act> acts) {

    /** One kind of thing. */
    public record Kept(String what, String time, String setter) {}

    /** One request to erase: when, how much, and how far it is at both places. */
    public record Request(String when, String what, String wiki, String bridge) {}

    /** One act: when, what, and about whom. */
    public record Act(String when, String what, String whom) {}

    /** Returns whether something is being erased. */
    public boolean hasRequests() {
        return !requests.isEmpty();
    }

    /** Returns whether the visitor did something. */
    public boolean hasActs() {
        return !acts.isEmpty();
    }
}
