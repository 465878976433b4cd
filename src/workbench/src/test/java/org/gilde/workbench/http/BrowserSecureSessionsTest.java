package org.gilde.workbench.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.gilde.workbench.app.SecureSessions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrowserSecureSessionsTest {
    private final Watch watch = new Watch();
    private final SecureSessions sessions = new BrowserSecureSessions(true, watch);
    private final HttpServletRequest request = browser();

    /** A clock that tests move. */
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-20T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A request in a session, as far as this needs one. */
    private static HttpServletRequest browser(String... headers) {
        Map<String, Object> attributes = new HashMap<>();
        HttpSession session = standIn(HttpSession.class, (name, values) -> {
            if (name.equals("getAttribute")) {
                return attributes.get(values[0].toString());
            }
            return name.equals("setAttribute")
                    ? attributes.put(values[0].toString(), values[1])
                    : attributes.remove(values[0].toString());
        });
        return standIn(HttpServletRequest.class, (name, values) -> {
            if (name.equals("getSession")) {
                return session;
            }
            return headers.length == 0 ? null : headers[0];
        });
    }

    /** Answers a call by its name. */
    private interface Answers {
        @Nullable
        Object to(String name, Object... values);
    }

    private static <T> T standIn(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    Object answer = answers.to(method.getName(), values);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    @Test
    void endsTenMinutesAfterItsLastUse() {
        assertThat(sessions.use(request)).isFalse();
        sessions.begin(request);
        watch.pass(Duration.ofSeconds(599));
        assertThat(sessions.use(request)).isTrue();
        watch.pass(Duration.ofSeconds(599));
        assertThat(sessions.use(request)).as("the last use counts").isTrue();
        watch.pass(Duration.ofMinutes(10));
        assertThat(sessions.isSecure(request)).isFalse();
        assertThat(sessions.use(request)).isFalse();
    }

    @Test
    void doesNotLastLongerBySomebodyLooking() {
        sessions.begin(request);
        watch.pass(Duration.ofMinutes(9));
        assertThat(sessions.isSecure(request)).isTrue();
        watch.pass(Duration.ofMinutes(1));
        assertThat(sessions.use(request)).isFalse();
    }

    @Test
    void endsWhenItIsDropped() {
        sessions.begin(request);
        sessions.end(request);
        assertThat(sessions.use(request)).isFalse();
    }

    @Test
    void isNotLentToACallThatBringsCredentialsOfItsOwn() {
        HttpServletRequest program = browser("Bearer of-another-account");
        sessions.begin(program);
        assertThat(sessions.use(program)).isFalse();
    }

    @Test
    void isNotAskedForWhereTheHostDoesNotAsk() {
        SecureSessions off = new BrowserSecureSessions(false, watch);
        assertThat(off.areAsked()).isFalse();
        assertThat(off.isSecure(request)).isTrue();
        assertThat(off.use(request)).isTrue();
    }
}
