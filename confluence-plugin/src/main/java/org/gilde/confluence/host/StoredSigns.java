package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.List;
import java.util.stream.Stream;
import org.gilde.confluence.learning.SignsOfLife;

/** The latest signs of life among Confluence's settings, one a line. */
public final class StoredSigns implements SignsOfLife {
    private static final String SIGNS = "org.gilde.bridge-signs-of-life";
    private static final int REMEMBERED = 5;

    private final PluginSettingsFactory factory;

    /** Keeps them with the host. */
    public StoredSigns(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public void came(String nonce) {
        List<String> latest = Stream.concat(Stream.of(nonce), signs().stream())
                .limit(REMEMBERED)
                .toList();
        factory.createGlobalSettings().put(SIGNS, String.join("\n", latest));
    }

    @Override
    public boolean hasCome(String nonce) {
        return signs().contains(nonce);
    }

    private List<String> signs() {
        return factory.createGlobalSettings().get(SIGNS) instanceof String text
                ? text.lines().toList()
                : List.of();
    }
}
