@NullMarked
package org.gilde.bridge.deadletter;

import org.jspecify.annotations.NullMarked;
