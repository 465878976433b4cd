package org.gilde.bench;

import java.net.URI;

/**
 * Where Statements go.
 *
 * @param statements the Statements resource, http only
 * @param authorization value of the header
 */
record Target(URI statements, String authorization) {}
