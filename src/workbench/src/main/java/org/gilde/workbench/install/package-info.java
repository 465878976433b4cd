/** Apps as files on a shelf and as running bundles: install, enable, disable, replace, remove. */
@NullMarked
package org.gilde.workbench.install;

import org.jspecify.annotations.NullMarked;
