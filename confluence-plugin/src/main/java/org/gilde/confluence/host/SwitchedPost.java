package org.gilde.confluence.host;

import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Linked;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.Post;

/** Takes no letter while letters are off. */
final class SwitchedPost implements Post {
    private final Linked features;
    private final Post post;

    SwitchedPost(Linked features, Post post) {
        this.features = features;
        this.post = post;
    }

    @Override
    public boolean isThere() {
        return features.isOn(Feature.LETTERS) && post.isThere();
    }

    @Override
    public boolean send(Letter letter) {
        return features.isOn(Feature.LETTERS) && post.send(letter);
    }
}
