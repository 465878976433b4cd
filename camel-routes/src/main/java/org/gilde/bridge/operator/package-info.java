/** What an operator sees and does over HTTP: health, dead letters. */
@NullMarked
package org.gilde.bridge.operator;

import org.jspecify.annotations.NullMarked;
