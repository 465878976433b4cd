package org.gilde.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.bridge.settings.Lms;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.CredentialStore;
import org.gilde.xapi.access.KeptCredential;

/**
 * The credentials of the configuration file, and beside them those of the database. Of two with the same key that of
 * the file counts. A line that is taken out of the file opens no door after the next start.
 */
final class LmsCredentials implements CredentialStore {
    private final Map<String, Credential> byKey;
    private final CredentialStore database;

    LmsCredentials(List<Lms> all, String homePage, CredentialStore database) {
        byKey = all.stream()
                .map(lms -> credential(lms, homePage))
                .collect(Collectors.toMap(Credential::key, Function.identity()));
        this.database = database;
    }

    private static Credential credential(Lms lms, String homePage) {
        return Credential.of(lms.login().key(), lms.login().secret().reveal(), lms.scopes(), homePage)
                .with(lms.login().name(), lms.tenant(), lms.quota(), lms.leniencies())
                .minimising(lms.minimises());
    }

    @Override
    public Optional<Credential> find(String key) {
        return Optional.ofNullable(byKey.get(key)).or(() -> database.find(key));
    }

    /** Returns those of the file, by key. */
    List<KeptCredential> inFile() {
        return byKey.values().stream()
                .map(credential -> new KeptCredential(credential, Optional.empty(), Optional.empty()))
                .toList();
    }

    @Override
    public List<KeptCredential> all() {
        return Stream.concat(
                        inFile().stream(),
                        database.all().stream()
                                .filter(kept ->
                                        !byKey.containsKey(kept.credential().key())))
                .toList();
    }

    @Override
    public void used(String key, Instant hour) {
        if (!byKey.containsKey(key)) { // a line of a file has no room for it
            database.used(key, hour);
        }
    }

    @Override
    public void save(Credential credential) {
        database.save(credential);
    }

    @Override
    public void remove(String key) {
        database.remove(key);
    }
}
