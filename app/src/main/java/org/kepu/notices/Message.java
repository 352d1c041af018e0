package org.kepu.notices;

import java.util.List;

/**
 * Something somebody should know.
 *
 * @param key message key of the sentence, shown in the reader's language
 * @param path the page it is about, empty if there is none
 */
public record Message(Addressee to, String key, List<String> arguments, String path) {

    public Message {
        arguments = List.copyOf(arguments);
    }
}
