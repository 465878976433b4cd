@NullMarked
package org.gilde.bridge.drop;

import org.jspecify.annotations.NullMarked;
