package org.gilde.confluence.admin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gilde.confluence.bridge.BridgeAccesses;
import org.gilde.confluence.learning.SettingsStore;
import org.gilde.confluence.learning.TopicRules;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.gilde.confluence.upkeep.Chosen;

/** The administrators' choices as counts and words. */
public final class ChosenSettings implements Chosen {
    private final BridgeAccesses bridge;
    private final SettingsStore settings;
    private final PrivacyLevels privacy;
    private final TopicRules topics;

    /** Reads these. */
    public ChosenSettings(BridgeAccesses bridge, SettingsStore settings, PrivacyLevels privacy, TopicRules topics) {
        this.bridge = bridge;
        this.settings = settings;
        this.privacy = privacy;
        this.topics = topics;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("access to the bridge", isSet(bridge.current().isPresent()));
        found.put(
                "account of the bridge",
                isSet(settings.current().bridgeAccount().isPresent()));
        found.put("privacy level", privacy.level().name().toLowerCase(Locale.ROOT));
        found.put("privacy level is locked", privacy.lock().level().isPresent() ? "yes" : "no");
        found.put("rules for topics", String.valueOf(topics.all().size()));
        return found;
    }

    private static String isSet(boolean isThere) {
        return isThere ? "set" : "not set";
    }
}
