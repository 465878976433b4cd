package org.gilde.bridge.erasure;

import java.util.Optional;
import org.gilde.bridge.erasure.Door.Answer;
import org.gilde.bridge.settings.Remote;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.statement.AgentId;

/**
 * Yet Analytics' SQL LRS, asked as an administrator of it: {@code DELETE /admin/agents}, which is off unless its
 * configuration turns it on. It removes every Statement in which an Agent stands, in whatever place, with documents.
 */
final class LrsqlEraser implements Eraser {
    private static final String LOGIN = "no log-in of an SQL LRS is there; check the erasure-url";
    private static final String OFF = "erasing people is turned off there (LRSQL_ENABLE_ADMIN_DELETE_ACTOR)";

    private final Door door;
    private final Remote login;

    LrsqlEraser(Door door, Remote login) {
        this.door = door;
        this.login = login;
    }

    @Override
    public Optional<String> obstacle(Order order) {
        if (!order.isDeletion()) {
            return Optional.of("an SQL LRS deletes and knows no pseudonyms");
        }
        return order.part().isAll()
                ? Optional.empty()
                : Optional.of("an SQL LRS forgets whole people only, not what they did with some Activities");
    }

    @Override
    public Said erase(Order order, Optional<String> job) {
        Answer session = door.send(
                "POST",
                "/admin/account/login",
                Door.object()
                        .put("username", login.user())
                        .put("password", login.password().reveal()));
        Optional<String> token =
                Optional.ofNullable(session.json().path("json-web-token").textValue());
        if (!session.isDone() || token.isEmpty()) {
            return session.refusal(LOGIN);
        }
        for (AgentId id : order.person().spellings().toList()) {
            Answer answer = door.send("DELETE", "/admin/agents", Door.object().put("actor-ifi", ifi(id)), token);
            if (!answer.isDone()) {
                return answer.refusal(OFF);
            }
        }
        return Said.of(StepState.DONE, "");
    }

    private static String ifi(AgentId id) {
        return switch (id.kind()) {
            case MBOX -> "mbox::" + id.value();
            case MBOX_SHA1SUM -> "mbox_sha1sum::" + id.value();
            case OPENID -> "openid::" + id.value();
            case ACCOUNT -> "account::" + id.name() + "@" + id.homePage();
        };
    }
}
