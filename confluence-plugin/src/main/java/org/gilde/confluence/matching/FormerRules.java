package org.gilde.confluence.matching;

import java.util.List;

/** What an earlier version kept among its settings in place of rules. */
public interface FormerRules {

    /** Returns the home pages of accounts whose names are user names here; none in a new installation. */
    List<String> accountHomePages();
}
