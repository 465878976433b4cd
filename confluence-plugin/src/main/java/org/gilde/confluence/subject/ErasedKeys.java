package org.gilde.confluence.subject;

import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.KeyedHash;

/** Names by a keyed hash what was erased, so that it is known again and can not be read. */
public final class ErasedKeys {
    private final ActorKeys.Secret secret;

    /** Keys hashes with that secret. */
    public ErasedKeys(ActorKeys.Secret secret) {
        this.secret = secret;
    }

    /** Returns 64 hexadecimal digits for everything about a person. */
    String all(PersonKey person) {
        return hash("all\n" + person.value());
    }

    /** Returns 64 hexadecimal digits for one item. */
    String item(ItemKey item) {
        return hash("item\n" + item.person().value() + "\n" + item.activity());
    }

    /** Returns 64 hexadecimal digits for one Statement. */
    String statement(String statementId) {
        return hash("statement\n" + statementId);
    }

    private String hash(String text) {
        return KeyedHash.of(secret.bytes(), text);
    }
}
