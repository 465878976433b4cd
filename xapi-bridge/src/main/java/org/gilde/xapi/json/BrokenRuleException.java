package org.gilde.xapi.json;

import java.util.OptionalInt;
import org.gilde.xapi.LrsException;

/** A value breaks a rule of the specification; says which value, which rule and where the rule stands. */
public class BrokenRuleException extends LrsException {
    private final String path;
    private final String rule;
    private final String specification;
    private final int statement;

    BrokenRuleException(String path, String rule, String specification) {
        this(path, rule, specification, -1);
    }

    private BrokenRuleException(String path, String rule, String specification, int statement) {
        super(Reason.INVALID, path + ": " + rule, null);
        this.path = path;
        this.rule = rule;
        this.specification = specification;
        this.statement = statement;
    }

    /** Returns the same for a Statement of a batch, counted from 0. */
    public BrokenRuleException inStatement(int index) {
        BrokenRuleException indexed = new BrokenRuleException(path, rule, specification, index);
        indexed.setStackTrace(getStackTrace());
        return indexed;
    }

    /** Returns which Statement of the batch, counted from 0; empty outside of a batch. */
    public OptionalInt statement() {
        return statement < 0 ? OptionalInt.empty() : OptionalInt.of(statement);
    }

    /** Returns the value's place, such as {@code $.actor.member[2].mbox}. */
    public String path() {
        return path;
    }

    /** Returns the rule in words. */
    public String rule() {
        return rule;
    }

    /** Returns the rule's place in the specification, such as {@code Part Two 2.4.2}. */
    public String specification() {
        return specification;
    }
}
