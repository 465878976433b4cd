@NullMarked
package org.gilde.bridge.erasure;

import org.jspecify.annotations.NullMarked;
