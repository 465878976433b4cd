package org.gilde.bridge.erasure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.bridge.erasure.Door.Answer;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.statement.AgentId;

/**
 * Learning Locker from 3.11 on, asked as one of its clients with the scope to delete Statements: its batch deletion. It
 * removes the Statements whose actor or object a person is; what else it has of them it can not be asked for.
 */
final class LearningLockerEraser implements Eraser {
    private static final String JOBS = "/api/v2/batchdelete/";
    private static final String ABSENT = "no deletion of Statements is there (from 3.11 on); check the erasure-url";
    private static final String REST =
            "Statements of which they are actor or object are gone. Ask there for others that"
                    + " name them, documents, personas, and the record of this deletion";
    private static final int UNKNOWN = 404;

    private final Door door;

    LearningLockerEraser(Door door) {
        this.door = door;
    }

    @Override
    public Optional<String> obstacle(Order order) {
        if (!order.isDeletion()) {
            return Optional.of("Learning Locker deletes and knows no pseudonyms");
        }
        return order.part().isAll()
                ? Optional.empty()
                : Optional.of("of Learning Locker whole people only are asked, not what they did with some Activities");
    }

    @Override
    public Said erase(Order order, Optional<String> job) {
        if (job.isPresent()) {
            Answer answer = door.get(JOBS + job.get());
            if (answer.status() != UNKNOWN) {
                return said(answer);
            }
        }
        return said(door.send("POST", JOBS + "initialise", filter(order)));
    }

    private static Said said(Answer answer) {
        if (!answer.isDone()) {
            return answer.refusal(ABSENT);
        }
        String id = answer.json().path("_id").asText("");
        if (!id.matches("[0-9a-fA-F]{1,64}")) {
            return Said.of(StepState.REFUSED, "answered as no Learning Locker answers; check the erasure-url");
        }
        return answer.json().path("done").asBoolean() ? Said.of(StepState.PARTLY, REST) : Said.begun(id);
    }

    private static ObjectNode filter(Order order) {
        ObjectNode body = Door.object();
        ArrayNode any = body.putObject("filter").putArray("$or");
        order.person().spellings().forEach(id -> Stream.of("statement.actor.", "statement.object.")
                .forEach(place -> any.add(condition(place, id))));
        return body;
    }

    private static ObjectNode condition(String place, AgentId id) {
        ObjectNode condition = Door.object();
        switch (id.kind()) {
            case MBOX -> condition.put(place + "mbox", id.value());
            case MBOX_SHA1SUM -> condition.put(place + "mbox_sha1sum", id.value());
            case OPENID -> condition.put(place + "openid", id.value());
            case ACCOUNT ->
                condition.put(place + "account.homePage", id.homePage()).put(place + "account.name", id.name());
        }
        return condition;
    }
}
