package org.gilde.workbench.install;

import java.nio.file.Path;

/**
 * What Confluence's system properties say about uploads.
 *
 * @param areAllowed whether anything may be uploaded
 * @param areSigned whether signatures are checked, unless {@code upm.properties} says otherwise
 * @param configuration the folder with {@code truststore} and, perhaps, {@code upm.properties}
 */
public record UploadRules(boolean areAllowed, boolean areSigned, Path configuration) {}
