package org.gilde.workbench.storage;

import java.util.Map;
import java.util.Optional;
import org.gilde.workbench.html.Html;

/** One use of a macro on a page; a rich body is rendered already. */
record MacroCall(String name, Map<String, String> parameters, Optional<Html> richBody, Optional<String> plainBody) {

    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }

    Html body() {
        return richBody.or(() -> plainBody.map(Html::text)).orElse(Html.EMPTY);
    }
}
