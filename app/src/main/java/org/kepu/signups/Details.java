package org.kepu.signups;

import java.util.List;
import java.util.Optional;

/** What is kept of a participant beside name and mobile, sealed as one text. */
record Details(Optional<Integer> born, String guardian, List<Answered> answers) {}
