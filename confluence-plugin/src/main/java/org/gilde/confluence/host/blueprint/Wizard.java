package org.gilde.confluence.host.blueprint;

import java.util.Map;
import org.gilde.confluence.people.PersonKey;

/** Hears what somebody answered in the wizard of the space blueprint. */
public interface Wizard {
    /** The host is making a Space for whoever is logged in; nothing is sure yet. */
    void making(Map<String, ?> answers);

    /** The host has made a Space for this person. */
    void made(String key, PersonKey creator, Map<String, ?> answers);
}
