package org.kepu.tasks.web;

import java.time.LocalDate;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskView;

/**
 * One task in the list of its programme.
 *
 * @param alone whether no heading above says its clause
 */
public record TaskRow(TaskView task, ProgrammeView programme, LocalDate today, boolean alone) {}
