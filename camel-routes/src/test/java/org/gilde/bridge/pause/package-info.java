@NullMarked
package org.gilde.bridge.pause;

import org.jspecify.annotations.NullMarked;
