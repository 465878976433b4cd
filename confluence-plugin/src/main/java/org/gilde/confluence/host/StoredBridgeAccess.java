package org.gilde.confluence.host;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.Optional;
import org.gilde.confluence.bridge.BridgeAccess;
import org.gilde.confluence.bridge.BridgeAccesses;
import org.gilde.confluence.bridge.BridgeLogin;

/** Where the bridge is, among Confluence's settings. Its secret lies in Confluence's database as all of them do. */
public final class StoredBridgeAccess implements BridgeAccesses {
    private static final String ADDRESS = "org.gilde.bridge-address";
    private static final String KEY = "org.gilde.bridge-operator-key";
    private static final String SECRET = "org.gilde.bridge-operator-secret";

    private final PluginSettingsFactory factory;

    /** Keeps it with the host. */
    public StoredBridgeAccess(PluginSettingsFactory factory) {
        this.factory = factory;
    }

    @Override
    public Optional<BridgeAccess> current() {
        PluginSettings stored = factory.createGlobalSettings();
        return text(stored, ADDRESS).flatMap(BridgeAccess::address).flatMap(address -> text(stored, KEY)
                .flatMap(key ->
                        text(stored, SECRET).map(secret -> new BridgeAccess(address, new BridgeLogin(key, secret)))));
    }

    @Override
    public void keep(BridgeAccess access) {
        PluginSettings stored = factory.createGlobalSettings();
        stored.put(ADDRESS, access.address().toString());
        stored.put(KEY, access.operator().key());
        stored.put(SECRET, access.operator().secret());
    }

    @Override
    public void forget() {
        PluginSettings stored = factory.createGlobalSettings();
        stored.remove(ADDRESS);
        stored.remove(KEY);
        stored.remove(SECRET);
    }

    private static Optional<String> text(PluginSettings stored, String key) {
        return stored.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
