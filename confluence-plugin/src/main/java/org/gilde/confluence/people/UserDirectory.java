package org.gilde.confluence.people;

import java.util.List;
import java.util.Optional;

/** Who is a user here. */
public interface UserDirectory {

    /** Returns everybody with that mail address, letter case apart. */
    List<PersonKey> byMail(String address);

    /** Returns everybody whose address has that xAPI hash: SHA-1 of {@code mailto:address}, in hexadecimal digits. */
    List<PersonKey> byMailHash(String hash);

    /** Returns the user of that name. */
    Optional<PersonKey> byName(String name);

    /** Returns the name to show; nothing if the user is gone. */
    Optional<String> fullName(PersonKey person);

    /** Returns the name to log in with; nothing if the user is gone. */
    Optional<String> name(PersonKey person);
}
