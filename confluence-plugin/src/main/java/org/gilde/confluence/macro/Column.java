package org.gilde.confluence.macro;

/** The parts of the macro {@code learned-beside}. */
enum Column {
    ME,
    SHARED,
    KNOWLEDGE,
    PEOPLE
}
