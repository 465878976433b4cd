package org.gilde.workbench.rest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An error as Confluence's REST resources word it. */
record RestError(@JsonProperty("status-code") int status, @JsonProperty("message") String message) {}
