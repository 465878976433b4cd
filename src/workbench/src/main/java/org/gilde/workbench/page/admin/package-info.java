/** What administrators do: people, groups, apps, spaces. */
@NullMarked
package org.gilde.workbench.page.admin;

import org.jspecify.annotations.NullMarked;
