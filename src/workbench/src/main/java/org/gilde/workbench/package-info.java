/** A local stand-in host for a Confluence app. It is not Confluence: see the app's real installation in the guide. */
@NullMarked
package org.gilde.workbench;

import org.jspecify.annotations.NullMarked;
