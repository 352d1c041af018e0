package org.kepu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class TextPieceProperties {

    @Property
    void theKeptAndRemovedGiveTheFirstTheKeptAndAddedTheSecond(
            @ForAll @Chars({'科', '学', '普', '及', '。', 'a', '1', '\n'}) @StringLength(max = 40) String before,
            @ForAll @Chars({'科', '学', '普', '及', '。', 'a', '1', '\n'}) @StringLength(max = 40) String after) {
        var pieces = TextPiece.between(before, after);

        assertThat(without(pieces, TextPiece.Kind.ADDED)).isEqualTo(before);
        assertThat(without(pieces, TextPiece.Kind.REMOVED)).isEqualTo(after);
    }

    @Example
    void numbersAreChangedAsAWhole() {
        assertThat(TextPiece.between("达到14.5%。", "达到15.2%。"))
                .extracting(piece -> piece.kind() + " " + piece.text())
                .containsExactly("KEPT 达到", "REMOVED 14.5%", "ADDED 15.2%", "KEPT 。");
    }

    private static String without(java.util.List<TextPiece> pieces, TextPiece.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(TextPiece::text)
                .collect(Collectors.joining());
    }
}
