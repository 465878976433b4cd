package org.gilde.confluence.tending;

import java.time.LocalDate;
import java.util.Map;

/** What was ticked in which week; not by whom. What changes anything wants a transaction and may be repeated. */
public interface Weeks {

    /** Returns what was ticked in the week that begins on that Monday. */
    Map<Task, Tick> of(String community, LocalDate monday);

    /** Keeps a tick in place of what was kept, and forgets every earlier week. */
    void keep(String community, LocalDate monday, Task task, Tick tick);

    /** Takes a tick away. */
    void remove(String community, LocalDate monday, Task task);
}
