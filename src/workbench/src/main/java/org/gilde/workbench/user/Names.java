package org.gilde.workbench.user;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gilde.workbench.user.AccountException.Reason;

/** The rules for what people and groups may be called. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,98}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,200}");

    private Names() {}

    static String username(String name) {
        return matching(NAME, name.strip().toLowerCase(Locale.ROOT), Reason.NAME_MALFORMED);
    }

    static String group(String name) {
        return matching(NAME, name.strip().toLowerCase(Locale.ROOT), Reason.GROUP_MALFORMED);
    }

    static String mail(String mail) {
        return matching(MAIL, mail.strip(), Reason.MAIL_MALFORMED);
    }

    static String fullName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw new AccountException(Reason.FULL_NAME_MISSING, "1 to 200 characters");
        }
        return stripped;
    }

    static String password(String password) {
        if (password.length() < 3) {
            throw new AccountException(Reason.PASSWORD_SHORT, "3 characters or more");
        }
        return password;
    }

    private static String matching(Pattern pattern, String text, Reason reason) {
        if (!pattern.matcher(text).matches()) {
            throw new AccountException(reason, "not of the form " + pattern.pattern());
        }
        return text;
    }
}
