package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gilde.xapi.access.Action;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementQuery;
import org.gilde.xapi.store.StatementStore;

/**
 * The Agents Resource: a Person with the identifier that was asked for and the names under which the newest Statements
 * know it. Identifiers are not linked to each other. Part Three 2.4.
 */
final class AgentsResource implements Resource {
    private static final String SECTION = "Part Three 2.4";
    private static final String AGENT = "agent";
    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final JsonReader READER = new JsonReader(1000);
    private static final int LOOKED_AT = 25;

    private final StatementStore statements;

    AgentsResource(StatementStore statements) {
        this.statements = statements;
    }

    @Override
    public Answer get(Call call) {
        call.caller().demand(Action.AGENTS_READ);
        Parameters parameters = call.parameters(SECTION, Set.of(AGENT));
        AgentId id = parameters.required(AGENT, parameters.agent(AGENT));
        call.caller().demandActor(id);
        ObjectNode asked = (ObjectNode) READER.tree(parameters.required(AGENT, parameters.text(AGENT)));
        Set<String> names = new LinkedHashSet<>();
        AgentNames.own(asked).ifPresent(names::add);
        if (call.caller().mayReadOwnStatements()) {
            newest(id, call.caller())
                    .forEach(statement ->
                            AgentNames.collect(READER.tree(statement.stored().json()), id, names));
        }
        return Answer.json(200, person(asked, names).toString());
    }

    private List<KeptStatement> newest(AgentId id, Credential reader) {
        Reach reach = new Reach(reader);
        StatementQuery query = new StatementQuery(
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                reach.authority(),
                false,
                LOOKED_AT,
                OptionalLong.empty());
        return statements.query(reader.tenant(), reach.narrow(query)).statements();
    }

    private static ObjectNode person(ObjectNode asked, Set<String> names) {
        ObjectNode person = JsonNodeFactory.instance.objectNode().put("objectType", "Person");
        if (!names.isEmpty()) {
            ArrayNode all = person.putArray("name");
            names.forEach(all::add);
        }
        for (String identifier : IDENTIFIERS) {
            if (asked.has(identifier)) {
                person.putArray(identifier).add(asked.get(identifier));
            }
        }
        return person;
    }
}
