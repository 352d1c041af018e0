package org.kepu.planreader;

import org.jspecify.annotations.Nullable;

/**
 * A step of the schedule.
 *
 * @param name such as 启动实施阶段
 * @param from first year; null when the source gives none
 * @param to last year; null when the source gives none
 * @param text what is done in it
 * @param lines where it stands in the source
 */
public record Phase(
        String name, @Nullable Integer from, @Nullable Integer to, String text, LineRange lines) {}
