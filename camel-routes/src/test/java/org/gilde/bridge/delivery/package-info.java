@NullMarked
package org.gilde.bridge.delivery;

import org.jspecify.annotations.NullMarked;
