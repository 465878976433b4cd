/** The operator's one configuration file: found, read, checked. */
@NullMarked
package org.gilde.bridge.settings;

import org.jspecify.annotations.NullMarked;
