package org.gilde.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gilde.bridge.settings.Login;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.CredentialStore;
import org.gilde.xapi.access.KeptCredential;
import org.gilde.xapi.access.Scope;

/** The credentials of the configuration file. A line that is taken out of it opens no door after the next start. */
final class LmsCredentials implements CredentialStore {
    private static final String HOME_PAGE = "https://gilde.org/lms";

    private final Map<String, Credential> byKey;

    LmsCredentials(List<Login> logins) {
        byKey = logins.stream()
                .map(login -> Credential.of(login.key(), login.secret().reveal(), Set.of(Scope.ALL), HOME_PAGE))
                .collect(Collectors.toMap(Credential::key, Function.identity()));
    }

    @Override
    public Optional<Credential> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public List<KeptCredential> all() {
        return byKey.values().stream()
                .map(credential -> new KeptCredential(credential, Optional.empty(), Optional.empty()))
                .toList();
    }

    @Override
    public void used(String key, Instant hour) {
        // a line of a file has no room for it
    }

    @Override
    public void save(Credential credential) {
        throw new UnsupportedOperationException("Credentials are kept in the configuration file");
    }

    @Override
    public void remove(String key) {
        throw new UnsupportedOperationException("Credentials are kept in the configuration file");
    }
}
