package org.kepu.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code in modules: for a page as the path of an SVG, sharp at every size, with nothing to load.
 *
 * @param dark column and row of each dark module
 * @param size width and height in modules, with the quiet zone
 */
public record QrCode(List<int[]> dark, int size) {

    /** The code of a text, with a quiet zone of four modules. */
    public static QrCode of(String text) {
        try {
            BitMatrix matrix =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            List<int[]> dark = new ArrayList<>();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        dark.add(new int[] {x, y});
                    }
                }
            }
            return new QrCode(dark, matrix.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The dark modules as the path of an SVG whose view box is {@code 0 0 size size}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        dark.forEach(module ->
                path.append('M').append(module[0]).append(' ').append(module[1]).append("h1v1h-1z"));
        return path.toString();
    }
}
