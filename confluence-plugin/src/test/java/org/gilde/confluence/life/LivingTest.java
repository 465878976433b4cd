package org.gilde.confluence.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.life.table.AllTables;
import org.gilde.confluence.life.table.LivingObjects;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.table.LevelRow;
import org.gilde.confluence.privacy.table.LevelTable;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("All tables of the app")
class LivingTest {
    private final ActiveObjects host = TestObjects.fresh();
    private final AllTables tables = new AllTables(host);
    private final MemoryNotes notes = new MemoryNotes();
    private final Life life = new Life(notes, tables, Clock.systemUTC());
    private final ActiveObjects objects = LivingObjects.of(host, life);

    private boolean write() {
        return objects.executeInTransaction(() -> {
            new LevelTable(objects).add(PrivacyLevel.COMMUNITY, Instant.EPOCH, Optional.empty());
            return true;
        });
    }

    @Test
    void areThoseThatTheTestsKnow() {
        assertThat(Set.<Class<?>>copyOf(tables.rows())).isEqualTo(new HashSet<Class<?>>(TestObjects.ROWS));
    }

    @Test
    void areEmptyAfterRemovalAndClosed() {
        write();
        assertThat(life.rows()).isEqualTo(1);
        assertThat(life.state().isEmpty()).isFalse();
        assertThat(life.remove()).isTrue();
        assertThat(life.rows()).isZero();
        assertThat(life.state().isEmpty()).isTrue();
        TestObjects.ROWS.forEach(row -> assertThat(host.count(row)).isZero());
        assertThatThrownBy(this::write).isInstanceOf(OffException.class);
        assertThatThrownBy(() -> objects.find(LevelRow.class)).isInstanceOf(OffException.class);
        assertThat(host.count(LevelRow.class)).isZero();
    }
}
