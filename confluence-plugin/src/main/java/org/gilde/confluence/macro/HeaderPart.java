package org.gilde.confluence.macro;

/** What a community header can show beside the name, the count and the way in. */
enum HeaderPart {
    DOMAIN,
    PEOPLE,
    RHYTHM,
    STAGE
}
