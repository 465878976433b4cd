@NullMarked
package org.gilde.bridge.operator;

import org.jspecify.annotations.NullMarked;
