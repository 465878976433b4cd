package org.gilde.workbench.app;

import com.atlassian.confluence.macro.Macro;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The macros of the enabled apps. */
public interface Macros {

    /** Returns the macro of that storage-format name, built by its app's Spring context. */
    Optional<Macro> find(String name);

    /** Returns what the macro picker offers, in the reader's language, sorted by title. */
    List<MacroDescription> catalogue(Locale locale);
}
