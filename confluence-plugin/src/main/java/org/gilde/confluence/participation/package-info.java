/** Taking part: who reads, reacts and writes in a community, for each person alone, and for all together without names. */
@NullMarked
package org.gilde.confluence.participation;

import org.jspecify.annotations.NullMarked;
