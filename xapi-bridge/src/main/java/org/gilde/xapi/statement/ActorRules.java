package org.gilde.xapi.statement;

import java.util.List;
import java.util.Set;
import org.gilde.xapi.json.JsonValue;

/** Rules for Agents and Groups. Part Two 2.4.2. */
final class ActorRules {
    private static final String AGENT = "Part Two 2.4.2.1";
    private static final String GROUP = "Part Two 2.4.2.2";
    private static final String IDENTIFIER = "Part Two 2.4.2.3";
    private static final String ACCOUNT = "Part Two 2.4.2.4";
    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> AGENT_PROPERTIES =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP_PROPERTIES =
            Set.of("objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> ACCOUNT_PROPERTIES = Set.of("homePage", "name");
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
        agent.requireObject(AGENT_PROPERTIES, AGENT);
        objectType(agent, "Agent", AGENT);
        agent.check(identifiers(agent) == 1, "an Agent must have exactly one of " + IDENTIFIERS, IDENTIFIER);
        common(agent);
    }

    static void group(JsonValue group) {
        group.requireObject(GROUP_PROPERTIES, GROUP);
        objectType(group, "Group", GROUP);
        int identifiers = identifiers(group);
        group.check(identifiers <= 1, "a Group must have at most one of " + IDENTIFIERS, IDENTIFIER);
        group.check(
                identifiers == 1 || group.node().path("member").size() > 0,
                "a Group without identifier must have members",
                GROUP);
        common(group);
        group.find("member").ifPresent(members -> members.elements(GROUP).forEach(ActorRules::agent));
    }

    /** An authority is an Agent, or the two Agents of an OAuth application and its user. Part Two 2.4.9. */
    static void authority(JsonValue authority) {
        actor(authority);
        if (isGroup(authority)) {
            boolean isPair = identifiers(authority) == 0
                    && authority.node().path("member").size() == 2;
            authority.check(isPair, "a Group as authority must be anonymous with two members", "Part Two 2.4.9");
        }
    }

    static boolean isGroup(JsonValue actor) {
        return "Group".equals(actor.node().path("objectType").textValue());
    }

    private static void objectType(JsonValue actor, String expected, String specification) {
        actor.find("objectType")
                .ifPresent(type -> type.check(
                        type.text(specification).equals(expected), "must be \"" + expected + "\"", specification));
    }

    private static int identifiers(JsonValue actor) {
        int count = 0;
        for (String identifier : IDENTIFIERS) {
            count += actor.has(identifier) ? 1 : 0;
        }
        return count;
    }

    private static void common(JsonValue actor) {
        actor.find("name").ifPresent(name -> name.text(AGENT));
        actor.find("mbox")
                .ifPresent(mbox -> mbox.check(
                        Iri.isMailbox(mbox.text(IDENTIFIER)), "must be \"mailto:\" and a mail address", IDENTIFIER));
        actor.find("mbox_sha1sum")
                .ifPresent(
                        hash -> hash.check(isSha1(hash.text(IDENTIFIER)), "must be 40 hexadecimal digits", IDENTIFIER));
        actor.find("openid").ifPresent(ValueRules::iri);
        actor.find("account").ifPresent(ActorRules::account);
    }

    private static void account(JsonValue account) {
        account.requireObject(ACCOUNT_PROPERTIES, ACCOUNT);
        ValueRules.iri(account.require("homePage", ACCOUNT));
        account.require("name", ACCOUNT).text(ACCOUNT);
    }

    private static boolean isSha1(String text) {
        return text.length() == SHA1_LENGTH && text.chars().allMatch(c -> Uuids.isHex((char) c));
    }
}
