package org.gilde.confluence.host;

import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.Post;

/** Takes no letter. */
final class NoPost implements Post {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public boolean send(Letter letter) {
        return false;
    }
}
