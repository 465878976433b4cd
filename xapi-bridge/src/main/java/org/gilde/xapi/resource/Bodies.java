package org.gilde.xapi.resource;

import java.util.Locale;
import org.gilde.xapi.LrsException.Reason;

/** What a body must be before it is read. Part Three 1.5. */
final class Bodies {
    private Bodies() {}

    /** Returns the media type, in lower case and without its parameters; empty where none is given. */
    static String mediaType(Request request) {
        return request.header("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

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

    static void requireJson(Request request) {
        if (!mediaType(request).equals("application/json")) {
            throw RequestRefusedException.invalid(
                    "The header Content-Type must be application/json", "Part Three 1.5.1");
        }
    }
}
