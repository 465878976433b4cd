package org.gilde.confluence.admin;

import java.util.List;
import org.gilde.confluence.admin.AdminView.Fact;
import org.gilde.confluence.admin.ConnectionView.TestView;
import org.gilde.confluence.bridge.Finding;
import org.gilde.confluence.text.Phrases;

/** Says in words what a test of the connection found, and what to do. */
final class FindingWords {
    private FindingWords() {}

    static TestView of(Finding finding, Phrases phrases) {
        boolean isGood = finding.isGood();
        return new TestView(
                isGood ? "success" : "error",
                phrases.get(isGood ? "gilde.connection.good" : "gilde.connection.bad"),
                sentence(finding, phrases),
                List.of(
                        new Fact(
                                phrases.get("gilde.connection.there"),
                                took(finding.there().toMillis(), phrases)),
                        new Fact(
                                phrases.get("gilde.connection.back"),
                                took(finding.back().toMillis(), phrases))));
    }

    private static String took(long millis, Phrases phrases) {
        return phrases.fill("gilde.connection.millis", phrases.whole(millis));
    }

    private static String sentence(Finding finding, Phrases phrases) {
        return switch (finding.verdict()) {
            case ARRIVED -> phrases.get("gilde.connection.arrived");
            case UNTOLD -> phrases.get("gilde.connection.untold");
            case ADDRESS -> phrases.get("gilde.connection.address.unknown");
            case NOBODY -> phrases.get("gilde.connection.nobody");
            case TLS -> phrases.get("gilde.connection.tls");
            case SILENCE -> phrases.get("gilde.connection.silence");
            case STRANGE -> phrases.fill("gilde.connection.strange", phrases.whole(finding.status()));
            case KEY -> phrases.get("gilde.connection.key.refused");
            case NO_BRIDGE -> phrases.get("gilde.connection.nobridge");
            case NO_WIKI -> phrases.get("gilde.connection.nowiki");
            case WIKI_AWAY -> phrases.get("gilde.connection.wikiaway");
            case TOKEN -> phrases.get("gilde.connection.token");
            case ACCOUNT -> phrases.get("gilde.connection.account");
            case NO_APP -> phrases.get("gilde.connection.noapp");
            case LED_AWAY -> phrases.get("gilde.connection.ledaway");
            case VERSIONS -> phrases.get("gilde.connection.versions");
            case ANOTHER_WIKI -> phrases.get("gilde.connection.another");
        };
    }
}
