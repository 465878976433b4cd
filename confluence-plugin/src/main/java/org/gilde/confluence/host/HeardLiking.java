package org.gilde.confluence.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.like.AbstractLikeEvent;
import com.atlassian.confluence.event.events.like.LikeCreatedEvent;
import com.atlassian.confluence.event.events.like.LikeRemovedEvent;
import com.atlassian.event.api.EventListener;
import java.util.Optional;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Noticing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/** Hears of likes that are given and taken back. To like what one wrote oneself is not to react. */
public final class HeardLiking {
    private final Noticing noticing;
    private final UserDirectory users;

    HeardLiking(Noticing noticing, UserDirectory users) {
        this.noticing = noticing;
        this.users = users;
    }

    /** Somebody likes a page, a blog post or a comment. */
    @EventListener
    public void liked(LikeCreatedEvent event) {
        ContentEntityObject content = event.getContent();
        Optional<PersonKey> person = another(event);
        if (person.isPresent()) {
            Places.space(content).ifPresent(space -> noticing.notice(person, space, Act.REACTED, content.getId()));
        }
    }

    /** Somebody takes a like back. */
    @EventListener
    public void unliked(LikeRemovedEvent event) {
        another(event)
                .ifPresent(person -> noticing.takeBack(
                        person, Act.REACTED, event.getContent().getId()));
    }

    /** The person of the event, unless they wrote the content: a comment of theirs is a reaction of its own. */
    private Optional<PersonKey> another(AbstractLikeEvent event) {
        Optional<PersonKey> writer = Users.key(event.getContent().getCreator());
        return Users.key(event.getOriginatingUser(), users).filter(person -> !writer.equals(Optional.of(person)));
    }
}
