/**
 * Traces of a Statement's way, by OpenTelemetry: off unless the operator names a collector. What can be written into one
 * is listed in three enumerations; there is no way to put a text of a Statement, of a person or of an exception there.
 *
 * <p>Spans, links and sampling: {@code https://opentelemetry.io/docs/specs/otel/trace/}; the header
 * {@code traceparent}: {@code https://www.w3.org/TR/trace-context/}.
 */
@NullMarked
package org.gilde.bridge.trace;

import org.jspecify.annotations.NullMarked;
