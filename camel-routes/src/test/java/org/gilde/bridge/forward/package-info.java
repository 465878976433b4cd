@NullMarked
package org.gilde.bridge.forward;

import org.jspecify.annotations.NullMarked;
