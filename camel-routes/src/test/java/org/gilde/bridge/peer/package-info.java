@NullMarked
package org.gilde.bridge.peer;

import org.jspecify.annotations.NullMarked;
