/**
 * What members do in communities and let their organization know, under pseudonyms, on its way to the bridge: off until
 * the organization and the member both chose so. ADR 0016.
 */
@NullMarked
package org.gilde.confluence.contribution;

import org.jspecify.annotations.NullMarked;
