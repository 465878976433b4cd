package org.gilde.bridge.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.gilde.bridge.peer.PeerAwayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoreLinkTest {
    private static final URI STATEMENTS = URI.create("https://lrs.example:8443/data/xAPI/statements");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            as the specification has it   | /data/xAPI/statements?more=1    | https://lrs.example:8443/data/xAPI/statements?more=1
            elsewhere on the server       | /more/42                        | https://lrs.example:8443/more/42
            a whole address               | https://lrs.example:8443/x?a=b  | https://lrs.example:8443/x?a=b
            one behind a web server       | http://10.0.0.7:8080/x?a=%7B    | https://lrs.example:8443/x?a=%7B
            another host                  | //evil.example/x                | https://lrs.example:8443/x
            another host with a user      | https://lrs.example@evil/x?y    | https://lrs.example:8443/x?y
            relative to the resource      | statements?from=2               | https://lrs.example:8443/data/xAPI/statements?from=2
            only a query                  | ?from=2                         | https://lrs.example:8443/data/xAPI/statements?from=2
            with an Agent as it is        | /s?agent={"mbox":"mailto:a@b"}  | https://lrs.example:8443/s?agent=%7B%22mbox%22:%22mailto:a@b%22%7D
            with what is encoded already  | /s?since=2026-01-01T00%3A00Z    | https://lrs.example:8443/s?since=2026-01-01T00%3A00Z
            """)
    void leadsToTheConfiguredHostWhateverItsForm(String form, String more, String target) {
        assertThat(MoreLink.resolve(STATEMENTS, more)).as(form).isEqualTo(URI.create(target));
    }

    @Test
    void isRefusedWhenItIsNone() {
        assertThatThrownBy(() -> MoreLink.resolve(STATEMENTS, "http://:x:%zz"))
                .isInstanceOf(PeerAwayException.class)
                .hasMessageContaining("link to the next page");
    }
}
