@NullMarked
package org.gilde.bridge.pull;

import org.jspecify.annotations.NullMarked;
