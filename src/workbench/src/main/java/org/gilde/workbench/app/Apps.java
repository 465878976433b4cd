package org.gilde.workbench.app;

import java.nio.file.Path;
import java.util.List;

/** The apps that are installed, and the ways to change that. */
public interface Apps {

    /** Returns every installed app, also those that are disabled or were refused, by name. */
    List<AppStatus> all();

    /**
     * Installs or replaces an app from its jar and enables it.
     *
     * @return its state afterwards; a refusal is a state with a problem, not an exception
     */
    AppStatus install(Path jar);

    /** Enables an installed app. The result says, in OSGi's and our words, why it could not be. */
    AppStatus enable(String key);

    /** Disables an installed app: its modules go away, its data stay. */
    AppStatus disable(String key);

    /** Removes an app. Its data stay. */
    void uninstall(String key);
}
