package org.gilde.confluence.macro;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.UserDirectory;

/**
 * With whom a reader can share.
 *
 * @param communities names by key, of those that items are shared with or can be
 * @param offered keys of those that items can be shared with
 * @param coach the name of the reader's coach
 */
record Circle(Map<String, String> communities, Set<String> offered, Optional<String> coach, UserDirectory users) {}
