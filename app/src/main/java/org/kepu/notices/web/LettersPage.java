package org.kepu.notices.web;

import java.util.List;
import org.kepu.notices.LetterView;

/** The letters of the viewer's offices. */
public record LettersPage(List<LetterView> letters) {}
