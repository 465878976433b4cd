package com.atlassian.sal.api.auth;

import java.net.URI;

/** (10) SLACK. */
public interface LoginUriProvider {
    URI getLoginUri(URI returnUri);
}
