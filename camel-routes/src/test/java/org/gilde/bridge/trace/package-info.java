@org.jspecify.annotations.NullMarked
package org.gilde.bridge.trace;
