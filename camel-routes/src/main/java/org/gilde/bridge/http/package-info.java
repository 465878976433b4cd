/** The LRS on the network. */
@NullMarked
package org.gilde.bridge.http;

import org.jspecify.annotations.NullMarked;
