package org.gilde.workbench.app;

import java.util.List;
import java.util.Map;

/** The menu entries of the enabled apps. */
public interface WebItems {

    /**
     * Returns the entries of a section, such as {@code system.admin/configuration}, whose conditions let the current
     * user see them, by weight.
     *
     * @param context what conditions and link templates may read: {@code space}, {@code page}, {@code user}
     */
    List<WebItem> in(String section, Map<String, Object> context);

    /**
     * One entry, its label translated and its link rendered; both plain text, not HTML.
     *
     * @param key the module's key without that of its app
     */
    record WebItem(String key, String label, String href) {}
}
