package org.gilde.confluence.practice;

import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Sha256;

/** Names the item that an Application is about. The same item has the same name when it went and came back. */
public final class About {
    private static final String APART = "informal item\n";

    private About() {}

    /** Returns the name of a person's own item, in 64 characters. */
    public static String item(PersonKey person, LearningItem item) {
        return item.formal() ? formal(new ItemKey(person, item.activity().key())) : informal(item.id());
    }

    /** Returns the name of an item that Statements told of. */
    public static String formal(ItemKey item) {
        return item.hash();
    }

    /** Returns the name of an item that its owner added. */
    public static String informal(long id) {
        return Sha256.of(APART + id);
    }
}
