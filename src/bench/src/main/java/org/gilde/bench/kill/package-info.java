/** Kills what it can while writers write, and checks that every answer was kept. Only HTTP tells what is stored. */
@NullMarked
package org.gilde.bench.kill;

import org.jspecify.annotations.NullMarked;
