/** Finding pages: by title, and by a strict small part of CQL. */
@NullMarked
package org.gilde.workbench.search;

import org.jspecify.annotations.NullMarked;
