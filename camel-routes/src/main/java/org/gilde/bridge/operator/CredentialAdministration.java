package org.gilde.bridge.operator;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.CredentialStore;
import org.gilde.xapi.access.HeldSecret;
import org.gilde.xapi.access.KeptCredential;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tokens;

/** What an administrator does with the credentials of the database. Those of the configuration file are only shown. */
public final class CredentialAdministration {
    /** How long the old secret counts after a rotation where nobody says. */
    static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final CredentialStore credentials;
    private final Set<String> inFile;
    private final String homePage;
    private final Clock clock;

    /**
     * Works on these.
     *
     * @param inFile those among them that stand in the configuration file
     * @param homePage of the accounts that vouch for Statements
     */
    public CredentialAdministration(
            CredentialStore credentials, List<KeptCredential> inFile, String homePage, Clock clock) {
        this.credentials = credentials;
        this.inFile = inFile.stream().map(kept -> kept.credential().key()).collect(Collectors.toUnmodifiableSet());
        this.homePage = homePage;
        this.clock = clock;
    }

    /**
     * A credential and its new secret.
     *
     * @param secret the only time that it is told
     */
    record WithSecret(KeptCredential kept, String secret) {
        @Override
        public String toString() {
            return "WithSecret[" + kept.credential().key() + "]";
        }
    }

    List<KeptCredential> all() {
        return credentials.all();
    }

    boolean isInFile(String key) {
        return inFile.contains(key);
    }

    KeptCredential get(String key) {
        return credentials.all().stream()
                .filter(kept -> kept.credential().key().equals(key))
                .findFirst()
                .orElseThrow(() -> CredentialRefusedException.unknown(key));
    }

    /** Adds one; what {@code choices} does not choose is as usual: it may write, and read what it wrote. */
    WithSecret add(String key, UnaryOperator<Credential> choices) {
        if (!KEY.matcher(key).matches() || key.equals(Tokens.USER)) {
            throw CredentialRefusedException.invalid("A key has 1 to 100 of the characters A-Z a-z 0-9 . _ @ -, begins"
                    + " with a letter or digit, and is not \"" + Tokens.USER + "\"");
        }
        if (credentials.find(key).isPresent()) {
            throw CredentialRefusedException.conflict("There is a credential " + key + " already");
        }
        String secret = randomSecret();
        Set<Scope> usual = Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        credentials.save(choices.apply(Credential.of(key, secret, usual, homePage)));
        return new WithSecret(get(key), secret);
    }

    KeptCredential change(String key, UnaryOperator<Credential> choices) {
        credentials.save(choices.apply(changeable(key)));
        return get(key);
    }

    /** Gives it a new secret; the newest old one counts for so long, all others no more. */
    WithSecret rotate(String key, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw CredentialRefusedException.invalid(
                    "The old secret can count for 0 to " + LONGEST_OVERLAP.toSeconds() + " seconds more");
        }
        Credential credential = changeable(key);
        Instant now = clock.instant();
        String secret = randomSecret();
        List<HeldSecret> secrets = new ArrayList<>(List.of(HeldSecret.of(secret)));
        if (!overlap.isZero()) {
            credential.secrets().stream()
                    .filter(held -> held.counts(now))
                    .findFirst()
                    .map(held -> held.endingAt(now.plus(overlap)))
                    .ifPresent(secrets::add);
        }
        credentials.save(credential.withSecrets(secrets));
        return new WithSecret(get(key), secret);
    }

    /** Takes it away; what it vouched for stays. Tokens that it handed out end with it. */
    void revoke(String key) {
        credentials.remove(changeable(key).key());
    }

    private Credential changeable(String key) {
        Credential credential = get(key).credential();
        if (isInFile(key)) {
            throw CredentialRefusedException.conflict("The credential " + key
                    + " stands in the configuration file; change it there and start the service again");
        }
        return credential;
    }

    private String randomSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
