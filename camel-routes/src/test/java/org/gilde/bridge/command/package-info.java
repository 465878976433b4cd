@NullMarked
package org.gilde.bridge.command;

import org.jspecify.annotations.NullMarked;
