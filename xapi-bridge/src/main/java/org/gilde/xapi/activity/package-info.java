/** What the LRS knows of Activities and Agents from the Statements it keeps. Part Three 2.4 and 2.5. */
@NullMarked
package org.gilde.xapi.activity;

import org.jspecify.annotations.NullMarked;
