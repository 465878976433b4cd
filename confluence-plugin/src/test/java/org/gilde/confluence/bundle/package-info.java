/** The built app as OSGi, Spring and Confluence will read it: manifest, descriptor, beans, texts; and faults planted in it. */
@NullMarked
package org.gilde.confluence.bundle;

import org.jspecify.annotations.NullMarked;
