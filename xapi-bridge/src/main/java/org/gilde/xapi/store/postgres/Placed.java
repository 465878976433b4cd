package org.gilde.xapi.store.postgres;

import org.gilde.xapi.statement.Statement;

/**
 * A Statement that got its place.
 *
 * @param owner whose it is and who vouches for it
 */
record Placed(long sequence, Statement statement, Row row, Owner owner) {

    /** The numbers of a tenant and an authority, and what the tenant's keys are mixed with. */
    record Owner(short tenant, int authority, long salt) {}
}
