package org.gilde.confluence.leaving;

/** The policy in memory. */
public final class MemoryPolicy implements Policy.Kept {
    private Policy policy = Policy.AT_ONCE;

    @Override
    public Policy current() {
        return policy;
    }

    @Override
    public void keep(Policy other) {
        policy = other;
    }
}
