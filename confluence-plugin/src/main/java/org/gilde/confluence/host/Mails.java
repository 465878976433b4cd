package org.gilde.confluence.host;

import java.util.List;
import java.util.Map;
import org.gilde.confluence.people.PersonKey;

/** The mail addresses of users. */
public interface Mails {
    /** Returns who may log in and has that address, however it is written. */
    List<PersonKey> people(String address);

    /** Returns everybody's address, by the user's name. */
    Map<String, String> addresses();
}
