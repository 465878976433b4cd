/** Requests, answers and routes of the wiki's pages. */
@NullMarked
package org.gilde.workbench.page.web;

import org.jspecify.annotations.NullMarked;
