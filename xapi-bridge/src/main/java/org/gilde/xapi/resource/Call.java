package org.gilde.xapi.resource;

import java.util.Set;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Credential;

/**
 * A request that was let in.
 *
 * @param version that it speaks
 * @param caller whose it is
 */
record Call(Request request, XapiVersion version, Credential caller) {

    /** Returns the query's parameters, of which only these are allowed. */
    Parameters parameters(String specification, Set<String> allowed) {
        Parameters parameters = new Parameters(request.parameters(), specification);
        parameters.allowOnly(allowed);
        return parameters;
    }
}
