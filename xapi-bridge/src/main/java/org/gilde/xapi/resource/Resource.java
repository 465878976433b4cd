package org.gilde.xapi.resource;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One resource of the LRS. Answers what it has; the rest is refused. Safe for several threads. Part Three 2. */
interface Resource {
    /** Answers, now or later; a refusal is thrown or completes the stage. */
    default CompletionStage<Answer> answer(Call call) {
        return CompletableFuture.completedFuture(
                switch (call.request().method()) {
                    case "GET", "HEAD" -> get(call);
                    case "PUT" -> put(call);
                    case "POST" -> post(call);
                    case "DELETE" -> delete(call);
                    default -> throw unknown(call);
                });
    }

    /** Gives. */
    default Answer get(Call call) {
        throw unknown(call);
    }

    /** Keeps under a name that the request gives. */
    default Answer put(Call call) {
        throw unknown(call);
    }

    /** Adds. */
    default Answer post(Call call) {
        throw unknown(call);
    }

    /** Removes. */
    default Answer delete(Call call) {
        throw unknown(call);
    }

    private static RequestRefusedException unknown(Call call) {
        return RequestRefusedException.notAllowed(call.request().method() + " is not possible on "
                + call.request().path());
    }
}
