package org.gilde.confluence.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/**
 * Users by mail address, each asked for once a minute at most: a batch names hundreds of people, the next one mostly the
 * same, and a directory answers for one address at a time. Remembers whose an address is, never that it is nobody's or of
 * several. Who leaves, is deactivated or has another address is seen after {@link #REMEMBERED} at the latest. Safe for
 * many threads.
 */
public final class LatelyFound implements UserDirectory {
    /** How long it is remembered whose an address is. */
    public static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 20_000;

    private final UserDirectory users;
    private final Clock clock;
    private final Map<String, Found> lately = new ConcurrentHashMap<>();

    private record Found(PersonKey person, Instant asked) {}

    /** Remembers what that directory answers. */
    public LatelyFound(UserDirectory users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public List<PersonKey> byMail(String address) {
        String key = address.toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        Found known = lately.get(key);
        if (known != null && now.isBefore(known.asked().plus(REMEMBERED))) {
            return List.of(known.person());
        }
        List<PersonKey> people = users.byMail(address);
        if (people.size() == 1) {
            remember(key, new Found(people.get(0), now));
        } else {
            lately.remove(key);
        }
        return people;
    }

    private void remember(String key, Found found) {
        if (lately.size() >= MOST) {
            lately.clear();
        }
        lately.put(key, found);
    }

    @Override
    public List<PersonKey> byMailHash(String hash) {
        return users.byMailHash(hash);
    }

    @Override
    public Optional<PersonKey> byName(String name) {
        return users.byName(name);
    }

    @Override
    public Optional<String> fullName(PersonKey person) {
        return users.fullName(person);
    }

    @Override
    public Optional<String> name(PersonKey person) {
        return users.name(person);
    }
}
