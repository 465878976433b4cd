@NullMarked
package org.gilde.bridge.stream;

import org.jspecify.annotations.NullMarked;
