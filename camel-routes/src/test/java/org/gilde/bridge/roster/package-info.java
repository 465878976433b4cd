@NullMarked
package org.gilde.bridge.roster;

import org.jspecify.annotations.NullMarked;
