package org.gilde.workbench.user;

import java.util.Optional;

/**
 * One person with an account.
 *
 * @param key stays the same for ever and is what content remembers
 * @param name what the person logs in with, in lower case
 * @param language the chosen interface language, such as {@code nl}; absent: what the browser asks for
 */
public record WikiUser(String key, String name, String fullName, String mail, Optional<String> language, Theme theme) {}
