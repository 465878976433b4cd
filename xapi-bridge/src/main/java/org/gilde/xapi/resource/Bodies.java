package org.gilde.xapi.resource;

import org.gilde.xapi.LrsException.Reason;

/** What a body must be before it is read. Part Three 1.5. */
final class Bodies {
    private Bodies() {}

    static void check(Request request, int limit) {
        request.header("Content-Encoding")
                .filter(encoding -> !encoding.strip().equalsIgnoreCase("identity"))
                .ifPresent(encoding -> {
                    throw new RequestRefusedException(
                            Reason.UNSUPPORTED, "Send the body without Content-Encoding", "RFC 9110 8.4");
                });
        if (request.body().length > limit) {
            throw RequestRefusedException.tooLarge(
                    "More than " + limit + " bytes in one request; send smaller batches");
        }
    }
}
