package org.gilde.confluence.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.table.LevelTable;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.upkeep.table.DatabaseTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kind of database")
class DatabaseTableTest {

    @Test
    void isNotKnownBeforeThereIsARow() {
        assertThat(new DatabaseTable(TestObjects.fresh()).kind()).isEmpty();
    }

    @Test
    void isToldByARow() {
        ActiveObjects objects = TestObjects.fresh();
        objects.executeInTransaction(() -> {
            new LevelTable(objects).add(PrivacyLevel.COMMUNITY, Instant.EPOCH, Optional.empty());
            return true;
        });
        assertThat(new DatabaseTable(objects).kind()).isNotEmpty().doesNotContain("Provider");
    }

    @Test
    void isNotKnownWhereTheHostDoesNotTell() {
        Object away = Proxy.newProxyInstance(
                ActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        assertThat(new DatabaseTable((ActiveObjects) away).kind()).isEmpty();
    }
}
