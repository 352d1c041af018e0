package org.kepu.tasks;

/** A task took a step; published inside the transaction that takes it. */
public record TaskMoved(TaskId task, TaskState to) {}
