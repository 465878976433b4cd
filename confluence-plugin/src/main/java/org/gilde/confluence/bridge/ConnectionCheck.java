package org.gilde.confluence.bridge;

import java.time.Duration;
import java.util.UUID;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.gilde.confluence.bridge.Finding.Verdict;
import org.gilde.confluence.learning.SignsOfLife;

/**
 * Tries the connection all the way round: the app asks the bridge for a sign of life, the bridge sends it by the way
 * that events take, and the app looks whether it came. Nothing about anybody goes along.
 */
public final class ConnectionCheck {
    private static final String SIGN = "/operator/delivery/sign-of-life";

    private final Bridge bridge;
    private final SignsOfLife signs;

    /** Tries this bridge. */
    public ConnectionCheck(Bridge bridge, SignsOfLife signs) {
        this.bridge = bridge;
        this.signs = signs;
    }

    /** Tries it once; takes ten seconds at most. */
    public Finding check() {
        String nonce = UUID.randomUUID().toString();
        long began = System.nanoTime();
        BridgeAnswer answer = bridge.ask(BridgeQuestion.post(SIGN, "{\"nonce\":\"" + nonce + "\"}"));
        Duration round = Duration.ofNanos(System.nanoTime() - began);
        Duration back = Duration.ofMillis(
                Math.min(round.toMillis(), answer.json().path("millis").asLong()));
        int wiki = answer.json().path("status").asInt();
        return new Finding(verdict(answer, nonce), round.minus(back), back, wiki == 0 ? answer.status() : wiki);
    }

    private Verdict verdict(BridgeAnswer answer, String nonce) {
        return answer.obstacle().map(ConnectionCheck::onTheWay).orElseGet(() -> switch (answer.status()) {
            case 200 -> arrived(answer, nonce);
            case 401, 403 -> Verdict.KEY;
            case 404, 405 -> Verdict.NO_BRIDGE;
            case 409 -> Verdict.NO_WIKI;
            case 503 -> answer.json().has("status") ? atTheWiki(answer) : Verdict.STRANGE;
            default -> Verdict.STRANGE;
        });
    }

    private Verdict arrived(BridgeAnswer answer, String nonce) {
        if (!answer.json().has("millis")) {
            return Verdict.NO_BRIDGE;
        }
        return signs.hasCome(nonce) ? Verdict.ARRIVED : Verdict.ANOTHER_WIKI;
    }

    private static Verdict onTheWay(Obstacle obstacle) {
        return switch (obstacle) {
            case UNTOLD -> Verdict.UNTOLD;
            case ADDRESS -> Verdict.ADDRESS;
            case NOBODY -> Verdict.NOBODY;
            case TLS -> Verdict.TLS;
            case SILENCE -> Verdict.SILENCE;
            case BROKEN, TOO_LARGE -> Verdict.STRANGE;
        };
    }

    private static Verdict atTheWiki(BridgeAnswer answer) {
        return switch (answer.json().path("status").asInt()) {
            case 400 -> Verdict.VERSIONS;
            case 401 -> Verdict.TOKEN;
            case 403 -> Verdict.ACCOUNT;
            case 404 -> Verdict.NO_APP;
            case 301, 302, 303, 307, 308 -> Verdict.LED_AWAY;
            default -> Verdict.WIKI_AWAY;
        };
    }
}
