package org.gilde.bridge.contribution;

import gov.adlnet.xapi.model.Account;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.ActivityDefinition;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.Context;
import gov.adlnet.xapi.model.ContextActivities;
import gov.adlnet.xapi.model.IStatementObject;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.StatementReference;
import gov.adlnet.xapi.model.Verb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gilde.bridge.naming.NamedUuid;
import org.gilde.xapi.access.Tenant;

/** Makes a Statement of an act, by jxapi. The same act gives the same Statement for ever. */
final class ContributionToStatement {
    /** Never changes: ids are made of it. */
    private static final UUID NAMESPACE = UUID.fromString("0b7f1d5e-3c5a-4c53-9a2d-6f7f4d1e8b90");

    private static final String START_OF_DAY = "T00:00:00Z";
    private static final String WORDS = "en";
    private static final String PLATFORM = "Gilde";

    private final String wiki;
    private final Tenant tenant;

    /**
     * Makes Statements of what was done in one wiki.
     *
     * @param wiki its address, without a slash at its end
     */
    ContributionToStatement(String wiki, Tenant tenant) {
        this.wiki = wiki;
        this.tenant = tenant;
    }

    /** Returns the id of the Statement that is made of an act. */
    UUID id(UUID act) {
        byte[] text = (tenant.name() + "\n" + act).getBytes(StandardCharsets.UTF_8);
        return NamedUuid.of(NAMESPACE, text, 0, text.length);
    }

    /** Returns one JSON object. */
    String convert(Contribution contribution) {
        Act act = contribution.act();
        Statement statement = new Statement(
                new Agent(null, new Account(contribution.pseudonym(), wiki)),
                new Verb(act.verb(wiki), new HashMap<>(Map.of(WORDS, act.word()))),
                object(contribution));
        statement.setId(id(contribution.id()).toString());
        statement.setTimestamp(contribution.day() + START_OF_DAY);
        statement.setContext(context(contribution));
        return statement.serialize().toString();
    }

    private IStatementObject object(Contribution contribution) {
        return switch (contribution.act().type()) {
            case COMMUNITY -> community(contribution.community());
            case STATEMENT ->
                new StatementReference(id(contribution.other().orElseThrow()).toString());
            case QUESTION, REPLY, PAGE, COACHING, GOAL, PERFORMANCE ->
                thing(contribution.act().type(), contribution.thing().orElseThrow());
        };
    }

    private Context context(Contribution contribution) {
        ContextActivities around = new ContextActivities();
        contribution
                .about()
                .ifPresent(question -> around.setParent(new ArrayList<>(List.of(thing(Act.Type.QUESTION, question)))));
        if (contribution.act().type() != Act.Type.COMMUNITY) {
            around.setGrouping(new ArrayList<>(List.of(community(contribution.community()))));
        }
        around.setCategory(new ArrayList<>(List.of(new Activity(OwnStatements.CATEGORY))));
        Context context = new Context();
        if (contribution.act().type() != Act.Type.STATEMENT) {
            context.setPlatform(PLATFORM); // goes with Activities only. Part Two 2.4.6
        }
        context.setContextActivities(around);
        return context;
    }

    private Activity community(Contribution.Community community) {
        ActivityDefinition definition = definition(Act.Type.COMMUNITY);
        definition.setName(new HashMap<>(Map.of(community.language(), community.name())));
        return new Activity(wiki + "/display/" + community.key(), definition);
    }

    private Activity thing(Act.Type type, String hash) {
        return new Activity(wiki + "/xapi/cop/" + type.word() + "/" + hash, definition(type));
    }

    private static ActivityDefinition definition(Act.Type type) {
        ActivityDefinition definition = new ActivityDefinition();
        definition.setType(type.iri());
        return definition;
    }
}
