/** The web server: who is asking, from which session, and which servlet answers. */
@NullMarked
package org.gilde.workbench.http;

import org.jspecify.annotations.NullMarked;
