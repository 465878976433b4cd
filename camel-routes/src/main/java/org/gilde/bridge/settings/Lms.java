package org.gilde.bridge.settings;

import java.util.Set;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;

/**
 * Who may send and read Statements.
 *
 * @param scopes what for
 * @param tenant whose data it works on
 * @param quota how much it may bring
 * @param leniencies what it is forgiven
 * @param minimises whether only what a learning event needs is stored of its Statements
 */
public record Lms(
        Login login, Set<Scope> scopes, Tenant tenant, Quota quota, Set<Leniency> leniencies, boolean minimises) {}
