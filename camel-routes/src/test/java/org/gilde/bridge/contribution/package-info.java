@NullMarked
package org.gilde.bridge.contribution;

import org.jspecify.annotations.NullMarked;
