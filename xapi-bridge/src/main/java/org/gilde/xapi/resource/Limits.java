package org.gilde.xapi.resource;

/**
 * How much one request may bring or take.
 *
 * @param body bytes of a request's body
 * @param page Statements of one answer
 */
public record Limits(int body, int page) {
    /** Returns 10 MiB in, 500 Statements out. */
    public static Limits usual() {
        return new Limits(10 << 20, 500);
    }
}
