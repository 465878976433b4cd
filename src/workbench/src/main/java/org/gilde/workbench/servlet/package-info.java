/** Servlets of apps, below {@code /plugins/servlet}. */
@NullMarked
package org.gilde.workbench.servlet;

import org.jspecify.annotations.NullMarked;
