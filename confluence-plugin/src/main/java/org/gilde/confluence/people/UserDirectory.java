package org.gilde.confluence.people;

import java.util.List;
import java.util.Optional;

/** Who is a user here. */
public interface UserDirectory {

    /** Returns everybody who may log in and has that mail address, letter case apart. */
    List<PersonKey> byMail(String address);

    /**
     * Returns everybody who may log in and whose address has that xAPI hash: SHA-1 of {@code mailto:address}, in
     * hexadecimal digits.
     */
    List<PersonKey> byMailHash(String hash);

    /** Returns the user of that name; nothing if the user is gone or may not log in any more. */
    Optional<PersonKey> byName(String name);

    /** Returns the name to show; nothing if the user is gone. */
    Optional<String> fullName(PersonKey person);

    /** Returns the name to log in with; nothing if the user is gone. */
    Optional<String> name(PersonKey person);
}
