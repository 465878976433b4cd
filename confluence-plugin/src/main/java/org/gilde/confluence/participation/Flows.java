package org.gilde.confluence.participation;

import java.time.LocalDate;
import java.util.Optional;

/** The daily counts. What changes anything wants a transaction and may be repeated. */
public interface Flows {

    /** Returns the latest count of a community; nothing until the first night. */
    Optional<Flow> latest(String community);

    /** Keeps a count; one of that community and day that is there already stays. */
    void keep(Flow flow);

    /** Forgets what was counted before a day. */
    void forgetBefore(LocalDate day);
}
