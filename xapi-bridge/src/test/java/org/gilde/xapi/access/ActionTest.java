package org.gilde.xapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.statement.AgentId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What each scope allows a secret (+) and a token for content (t) (Part Three 4.2)")
class ActionTest {
    private static final String TABLE =
            """
            action                 write  mine   read   state  define profile all/read all
            STATEMENTS_WRITE       +t     -      -      -      -      -       -        +t
            STATEMENTS_READ        -      +t     +t     -      -      -       +t       +t
            STATEMENTS_READ_ALL    -      -      +      -      -      -       +        +
            STATE_READ             -      -      -      +t     -      -       +t       +t
            STATE_WRITE            -      -      -      +t     -      -       -        +t
            ACTIVITY_PROFILE_READ  -      -      -      -      -      +       +        +
            ACTIVITY_PROFILE_WRITE -      -      -      -      -      +       -        +
            AGENT_PROFILE_READ     -      -      -      -      -      +t      +t       +t
            AGENT_PROFILE_WRITE    -      -      -      -      -      +t      -        +t
            ACTIVITIES_READ        -      +t     +t     +t     +t     +t      +t       +t
            AGENTS_READ            -      -      +t     -      +t     +t      +t       +t
            DEFINE                 -      -      -      -      +      -       -        +
            TOKENS_ISSUE           +      -      -      -      -      -       -        +
            """;
    private static final List<Scope> COLUMNS = List.of(
            Scope.STATEMENTS_WRITE,
            Scope.STATEMENTS_READ_MINE,
            Scope.STATEMENTS_READ,
            Scope.STATE,
            Scope.DEFINE,
            Scope.PROFILE,
            Scope.ALL_READ,
            Scope.ALL);
    private static final Binding BINDING =
            new Binding(AgentId.account("https://lms.example", "fatima"), UUID.randomUUID(), Optional.empty());

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        TABLE.lines().skip(1).map(line -> line.strip().split(" +", -1)).forEach(row -> {
            for (int column = 0; column < COLUMNS.size(); column++) {
                cells.add(Arguments.of(Action.valueOf(row[0]), COLUMNS.get(column), row[column + 1]));
            }
        });
        return cells.stream();
    }

    static Credential credential(Scope... scopes) {
        return Credential.of("moodle", "hush-hush", Set.of(scopes), "https://lrs.example");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @MethodSource("cells")
    void followsTheTable(Action action, Scope scope, String expected) {
        Credential secret = credential(scope);
        Credential content = secret.boundTo(BINDING);
        assertThat(secret.may(action)).isEqualTo(expected.startsWith("+"));
        assertThat(content.may(action)).isEqualTo(expected.endsWith("t"));
        demand(secret, action, expected.startsWith("+"));
        demand(content, action, expected.endsWith("t"));
    }

    private static void demand(Credential credential, Action action, boolean isAllowed) {
        if (isAllowed) {
            assertThatCode(() -> credential.demand(action)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> credential.demand(action))
                    .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(Reason.FORBIDDEN));
        }
    }

    @Test
    void standsWholeInTheTable() {
        assertThat(cells()).hasSize(Action.values().length * Scope.values().length);
        assertThat(COLUMNS).containsExactlyInAnyOrder(Scope.values());
        assertThat(cells().map(cell -> cell.get()[0]).distinct()).hasSize(Action.values().length);
    }

    @Test
    void allowsNothingWithoutAScope() {
        assertThat(EnumSet.allOf(Action.class)).noneMatch(credential()::may);
    }

    @Test
    void addsUpScopes() {
        Credential both = credential(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        assertThat(Arrays.stream(Action.values()).filter(both::may))
                .containsExactly(
                        Action.STATEMENTS_WRITE, Action.STATEMENTS_READ, Action.ACTIVITIES_READ, Action.TOKENS_ISSUE);
    }
}
