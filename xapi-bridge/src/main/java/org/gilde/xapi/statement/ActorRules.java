package org.gilde.xapi.statement;

import org.gilde.xapi.json.JsonValue;

/** Rules for Agents and Groups. Part Two 2.4.2. */
final class ActorRules {
    private static final String AGENT = "Part Two 2.4.2.1";
    private static final String GROUP = "Part Two 2.4.2.2";
    private static final String IDENTIFIER = "Part Two 2.4.2.3";
    private static final String ACCOUNT = "Part Two 2.4.2.4";
    private static final String AUTHORITY = "Part Two 2.4.9";
    private static final String IDENTIFIERS = "mbox, mbox_sha1sum, openid and account";
    private static final int SHA1_LENGTH = 40;

    private ActorRules() {}

    static void actor(JsonValue actor) {
        if (isGroup(actor)) {
            group(actor);
        } else {
            agent(actor);
        }
    }

    static void agent(JsonValue agent) {
        int identifiers = 0;
        for (JsonValue property : agent.properties(AGENT)) {
            switch (property.name()) {
                case "objectType" -> objectType(property, "Agent", AGENT);
                case "name" -> property.text(AGENT);
                default -> identifiers += identifier(property, AGENT);
            }
        }
        agent.check(identifiers == 1, "an Agent must have exactly one of " + IDENTIFIERS, IDENTIFIER);
    }

    static void group(JsonValue group) {
        int identifiers = 0;
        for (JsonValue property : group.properties(GROUP)) {
            switch (property.name()) {
                case "objectType" -> objectType(property, "Group", GROUP);
                case "name" -> property.text(GROUP);
                case "member" -> members(property);
                default -> identifiers += identifier(property, GROUP);
            }
        }
        group.requireProperty("objectType", GROUP);
        group.check(identifiers <= 1, "a Group must have at most one of " + IDENTIFIERS, IDENTIFIER);
        group.check(
                identifiers == 1 || !group.node().path("member").isEmpty(),
                "a Group without identifier must have members",
                GROUP);
    }

    /** An authority is an Agent, or the two Agents of an OAuth application and its user. Part Two 2.4.9. */
    static void authority(JsonValue authority) {
        actor(authority);
        if (isGroup(authority)) {
            boolean isPair = AgentId.of(authority.node()).isEmpty()
                    && authority.node().path("member").size() == 2;
            authority.check(isPair, "a Group as authority must be anonymous with two members", AUTHORITY);
        }
    }

    static boolean isGroup(JsonValue actor) {
        return "Group".equals(actor.node().path("objectType").textValue());
    }

    private static void members(JsonValue members) {
        for (JsonValue member : members.elements(GROUP)) {
            agent(member);
        }
    }

    private static void objectType(JsonValue type, String expected, String specification) {
        type.check(type.text(specification).equals(expected), "must be \"" + expected + "\"", specification);
    }

    private static int identifier(JsonValue property, String specification) {
        switch (property.name()) {
            case "mbox" ->
                property.check(
                        Iri.isMailbox(property.text(IDENTIFIER)), "must be \"mailto:\" and a mail address", IDENTIFIER);
            case "mbox_sha1sum" ->
                property.check(isSha1(property.text(IDENTIFIER)), "must be 40 hexadecimal digits", IDENTIFIER);
            case "openid" -> ValueRules.iri(property);
            case "account" -> account(property);
            default -> throw property.unknown(specification);
        }
        return 1;
    }

    private static void account(JsonValue account) {
        for (JsonValue property : account.properties(ACCOUNT)) {
            switch (property.name()) {
                case "homePage" -> ValueRules.iri(property);
                case "name" -> property.text(ACCOUNT);
                default -> throw property.unknown(ACCOUNT);
            }
        }
        account.requireProperty("homePage", ACCOUNT);
        account.requireProperty("name", ACCOUNT);
    }

    private static boolean isSha1(String text) {
        return text.length() == SHA1_LENGTH && Hex.isHex(text);
    }
}
