@NullMarked
package org.gilde.bridge.settings;

import org.jspecify.annotations.NullMarked;
