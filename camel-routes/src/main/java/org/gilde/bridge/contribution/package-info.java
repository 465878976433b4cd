/**
 * What members of communities did and let their organization know, under pseudonyms, on its way from the app into the
 * store: ADR 0016.
 */
@NullMarked
package org.gilde.bridge.contribution;

import org.jspecify.annotations.NullMarked;
