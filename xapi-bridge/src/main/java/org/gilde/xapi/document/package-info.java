/**
 * Documents that content and learners' tools keep in the LRS: State, Activity Profiles, Agent Profiles. Their bytes are
 * theirs; the LRS reads them only to merge JSON. Part Three 2.2.
 */
@NullMarked
package org.gilde.xapi.document;

import org.jspecify.annotations.NullMarked;
