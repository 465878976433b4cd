package org.gilde.confluence.takealong;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Names those with whom items are shared, for the items' owner. */
public final class RecipientWords {
    private final Map<String, String> communities;
    private final UserDirectory users;

    private RecipientWords(Map<String, String> communities, UserDirectory users) {
        this.communities = communities;
        this.users = users;
    }

    /** Returns the words for everybody with whom one of these is shared. */
    public static RecipientWords of(Collection<LearningItem> items, Spaces spaces, UserDirectory users) {
        Set<String> keys = new TreeSet<>();
        items.stream().flatMap(item -> item.audience().shares().stream()).forEach(share -> {
            if (share.recipient() instanceof Recipient.Community community) {
                keys.add(community.key());
            }
        });
        return new RecipientWords(spaces.names(keys), users);
    }

    /** Returns who it is. */
    public String name(Recipient recipient, Phrases phrases) {
        if (recipient instanceof Recipient.Community community) {
            return communities.getOrDefault(community.key(), community.key());
        }
        return recipient instanceof Recipient.Named named
                ? phrases.fill(
                        "gilde.share.named",
                        users.fullName(named.person()).orElseGet(() -> phrases.get("gilde.person-unknown")),
                        phrases.day(named.until()))
                : phrases.get("gilde.share.coach.mine");
    }
}
