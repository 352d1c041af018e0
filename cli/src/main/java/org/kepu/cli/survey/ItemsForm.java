package org.kepu.cli.survey;

import java.util.List;
import org.kepu.survey.irt.Responses;

/**
 * The persons who had one form, and their answers to its items.
 *
 * @param name the form; empty when there is only one
 * @param rows the persons' places in the file
 * @param responses their answers
 */
record ItemsForm(String name, List<Integer> rows, Responses responses) {}
