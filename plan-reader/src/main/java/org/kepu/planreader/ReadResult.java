package org.kepu.planreader;

import org.kepu.planreader.source.Refusal;

/** The outcome of reading a document. */
public sealed interface ReadResult {

    /** The document was read; its notices say what is uncertain. */
    record Read(PlanDocument document) implements ReadResult {}

    /**
     * The document was not read.
     *
     * @param reason why
     * @param chinese one sentence for the user that says what to do
     * @param english the same in English
     */
    record Refused(Refusal reason, String chinese, String english) implements ReadResult {
        static Refused because(Refusal reason) {
            return new Refused(reason, reason.chinese(), reason.english());
        }
    }
}
