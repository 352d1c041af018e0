package org.kepu.activities;

/**
 * An activity in the public list.
 *
 * @param next its first session in the time asked for; one that was called off only if no other is left
 * @param sessions how many fall into that time
 * @param steps how many steps of the tree of areas one goes up from the area asked for until one is over the activity's place; 0 if none
 *     was asked for
 */
public record Listed(ActivityView activity, SessionView next, int sessions, int steps) {}
