package org.gilde.workbench.app;

import java.nio.file.Path;

/** The way by which administrators install apps themselves, guarded as Confluence guards it. */
public interface Uploads {

    /** Says whether apps may be uploaded at all. */
    boolean areAllowed();

    /** Says whether an upload needs a signature, as the configuration is at this moment. */
    boolean areSigned();

    /**
     * Installs or replaces an app and enables it.
     *
     * @param signature in Base64, over the whole jar; empty for none
     * @return its state afterwards, as {@link Apps#install} does
     * @throws UploadRefusedException if the jar may not be looked at; nothing has changed then
     */
    AppStatus install(Path jar, String signature);
}
