package org.gilde.confluence.start;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.people.CurrentPerson;

/** Shows a menu entry to whoever may start a community. */
public final class MayStart implements Condition {
    private final CurrentPerson current;
    private final SpaceMaking spaces;

    /** Called by the host. */
    public MayStart(CurrentPerson current, SpaceMaking spaces) {
        this.current = current;
        this.spaces = spaces;
    }

    @Override
    public void init(Map<String, String> parameters) {
        // It has none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return current.key().filter(spaces::mayCreate).isPresent();
    }
}
