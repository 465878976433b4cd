/** Requests that mean harm, what a bridge must answer to each, and a program that sends them all at once. */
@NullMarked
package org.gilde.bench.hostile;

import org.jspecify.annotations.NullMarked;
