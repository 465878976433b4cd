/** Where each reader of the feed is, kept in the database. */
@NullMarked
package org.gilde.bridge.cursor;

import org.jspecify.annotations.NullMarked;
