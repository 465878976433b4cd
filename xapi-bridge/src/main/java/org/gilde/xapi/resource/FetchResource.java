package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.gilde.xapi.access.Tokens;
import org.gilde.xapi.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where content fetches its token, once. Whoever has the address may; it needs no other credential. Each answer, a
 * refusal too, is a 200. cmi5 8.2.
 */
public final class FetchResource implements Resource {
    static final String PATH = TokensResource.PATH + "/fetch";
    static final String CODE = "code";

    private static final Logger LOG = LoggerFactory.getLogger(FetchResource.class);
    private static final String USED = "1";
    private static final String WRONG = "2";
    private static final String FAILED = "3";

    private final Tokens tokens;

    /** Hands out these. */
    public FetchResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Answer post(Call call) {
        String code = new Parameters(call.request().parameters(), "cmi5 8.2")
                .text(CODE)
                .orElse("");
        return fetch(code).with("Cache-Control", "no-store");
    }

    private Answer fetch(String code) {
        try {
            Tokens.Fetch fetch = tokens.fetch(code);
            return switch (fetch.outcome()) {
                case NOW -> answer("auth-token", Tokens.asBasic(fetch.token().orElseThrow()));
                case BEFORE -> error(USED, "The authorization token has already been returned, or the session is over");
                case NEVER -> error(WRONG, "No authorization token waits here");
            };
        } catch (StoreUnavailableException e) {
            LOG.warn("{}", e.getMessage());
            return error(FAILED, "The LRS can not hand out tokens now; start the content again later");
        }
    }

    private static Answer answer(String name, String value) {
        return Answer.json(
                200, JsonNodeFactory.instance.objectNode().put(name, value).toString());
    }

    private static Answer error(String code, String text) {
        return Answer.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error-code", code)
                        .put("error-text", text)
                        .toString());
    }
}
