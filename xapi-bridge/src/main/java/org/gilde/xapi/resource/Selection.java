package org.gilde.xapi.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementQuery;

/**
 * What a GET asks for. Part Three 2.1.3.
 *
 * @param parameters of the first request of a series
 * @param id of the one asked for
 * @param voidedId of the voided one asked for
 * @param query where none is asked for by id
 */
record Selection(
        Map<String, List<String>> parameters,
        Optional<UUID> id,
        Optional<UUID> voidedId,
        StatementQuery query,
        StatementFormat format,
        boolean withAttachments,
        Languages languages) {
    private static final String GET = "Part Three 2.1.3";
    private static final int USUAL_PAGE = 100;
    private static final Set<String> OF_SINGLE = Set.of("statementId", "voidedStatementId", "format", "attachments");
    private static final Set<String> OF_QUERY = Set.of(
            "agent",
            "verb",
            "activity",
            "registration",
            "related_activities",
            "related_agents",
            "since",
            "until",
            "limit",
            "format",
            "attachments",
            "ascending");

    static Selection of(Request request, int largestPage, Optional<String> authority) {
        Optional<More> more =
                Optional.ofNullable(request.parameters().get(More.PARAMETER)).map(tokens -> More.parse(tokens.get(0)));
        Parameters parameters = new Parameters(more.map(More::parameters).orElse(request.parameters()), GET);
        Optional<UUID> id = parameters.uuid("statementId");
        Optional<UUID> voidedId = parameters.uuid("voidedStatementId");
        parameters.allowOnly(id.isPresent() || voidedId.isPresent() ? OF_SINGLE : OF_QUERY);
        if (id.isPresent() && voidedId.isPresent()) {
            throw RequestRefusedException.invalid("Only one of statementId and voidedStatementId may be given", GET);
        }
        OptionalLong cursor = more.map(link -> OptionalLong.of(link.cursor())).orElse(OptionalLong.empty());
        StatementFormat format = parameters
                .read("format", StatementFormat::of, "must be exact, ids or canonical")
                .orElse(StatementFormat.EXACT);
        StatementQuery query = query(parameters, largestPage, authority, cursor);
        Languages languages = Languages.of(request.header("Accept-Language").orElse(null));
        return new Selection(
                parameters.values(), id, voidedId, query, format, parameters.flag("attachments"), languages);
    }

    boolean isSingle() {
        return id.isPresent() || voidedId.isPresent();
    }

    String format(KeptStatement statement) {
        return format.format(statement, languages);
    }

    private static StatementQuery query(
            Parameters parameters, int largestPage, Optional<String> authority, OptionalLong cursor) {
        int limit = parameters.count("limit").orElse(Math.min(USUAL_PAGE, largestPage));
        return new StatementQuery(
                parameters.agent("agent"),
                parameters.iri("verb"),
                parameters.iri("activity"),
                parameters.uuid("registration"),
                parameters.flag("related_agents"),
                parameters.flag("related_activities"),
                parameters.timestamp("since"),
                parameters.timestamp("until"),
                authority,
                parameters.flag("ascending"),
                limit == 0 ? largestPage : Math.min(limit, largestPage),
                cursor);
    }
}
