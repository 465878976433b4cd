package org.gilde.confluence.contribution;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.matching.Identifiers;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.KeyedHash;

/**
 * Names people and things so that only this installation can tell which they are. The key is made of the installation's
 * and used for nothing else: none of these names stands anywhere else.
 */
public final class Pseudonyms implements Identifiers.Pseudonyms {
    private static final String PURPOSE = "what members share";

    private final ActorKeys.Secret secret;
    private final Contributors contributors;
    private final Supplier<String> wiki;

    /**
     * Names by that secret.
     *
     * @param wiki the whole address of the wiki
     */
    public Pseudonyms(ActorKeys.Secret secret, Contributors contributors, Supplier<String> wiki) {
        this.secret = secret;
        this.contributors = contributors;
        this.wiki = wiki;
    }

    /** {@inheritDoc} Nothing for somebody who never chose to let the organization know. */
    @Override
    public Optional<Actor> of(PersonKey person) {
        return contributors.ever(person)
                ? Optional.of(new Actor(Actor.Kind.ACCOUNT, name(person), wiki()))
                : Optional.empty();
    }

    /** Returns the wiki's address without a slash at its end. */
    String wiki() {
        return wiki.get().replaceAll("/+$", "");
    }

    /** Returns 64 hexadecimal digits. */
    String name(PersonKey person) {
        return KeyedHash.of(key(), "person\n" + person.value());
    }

    /** Returns 64 hexadecimal digits for a page or a comment. */
    String thing(long content) {
        return KeyedHash.of(key(), "content\n" + content);
    }

    /** Returns the same for the same act of a person on the same content. */
    UUID act(PersonKey person, Act act, long content) {
        ByteBuffer hash =
                ByteBuffer.wrap(KeyedHash.bytes(key(), "act\n" + person.value() + "\n" + act + "\n" + content));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private byte[] key() {
        return KeyedHash.bytes(secret.bytes(), PURPOSE);
    }
}
