package org.gilde.xapi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of credentials must do. */
public abstract class CredentialStoreContract {
    /** Returns an empty store. */
    protected abstract CredentialStore store();

    @Test
    void keepsReplacesAndForgets() {
        Credential first = Credential.of(
                "moodle", "secret", Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE), "https://lrs.example");
        store().save(first);
        assertThat(store().find("moodle")).contains(first);
        assertThat(store().find("other")).isEmpty();
        Credential second = new Credential(
                "moodle",
                List.of(first.secrets().get(0), SecretHash.of("new")),
                Set.of(Scope.ALL),
                first.authority(),
                new Tenant("academy"));
        store().save(second);
        assertThat(store().find("moodle")).contains(second);
        store().remove("moodle");
        assertThat(store().find("moodle")).isEmpty();
    }
}
