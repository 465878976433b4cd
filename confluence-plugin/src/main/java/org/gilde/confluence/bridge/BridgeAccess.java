package org.gilde.confluence.bridge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the bridge is and who the app is there.
 *
 * @param address http or https, with a host, without user, query and fragment
 * @param operator its operator's key and secret
 */
public record BridgeAccess(URI address, BridgeLogin operator) {
    private static final int LONGEST = 450;

    /** Returns what a text says as the address of a bridge; nothing for what can be none. */
    public static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text);
            boolean isHttp = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean isBare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return text.length() <= LONGEST && isHttp && isBare && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Returns the address of something that the bridge answers. */
    URI at(String path) {
        return URI.create(address.toString().replaceAll("/+$", "") + path);
    }
}
