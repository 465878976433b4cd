package org.gilde.bridge.delivery;

/** What became of a Statement at the door: an event for the app, or nothing with a reason. */
public sealed interface Minimised permits LearningEvent, Skipped {}
