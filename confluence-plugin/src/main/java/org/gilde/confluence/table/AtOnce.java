package org.gilde.confluence.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Map;
import net.java.ao.Entity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows made in one statement, where this Confluence's Active Objects can. */
final class AtOnce {
    private static final Logger LOG = LoggerFactory.getLogger(AtOnce.class);

    private AtOnce() {}

    /** Makes them; false, and nothing is made, where this Confluence makes one row at a time. */
    static <R extends Entity> boolean create(ActiveObjects objects, Class<R> type, List<Map<String, Object>> rows) {
        try {
            objects.create(type, rows);
            return true;
        } catch (NoSuchMethodError e) {
            LOG.debug("This Confluence makes one row at a time", e);
            return false;
        }
    }
}
