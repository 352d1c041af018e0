package org.kepu.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;

/** Puts a picture in a line of its own, with its caption below. */
final class FigureWriting {

    private final Paragraphs paragraphs;

    FigureWriting(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    void write(Block.Figure figure) {
        int width = (int) (figure.widthMillimetres() / 25.4 * Units.EMU_PER_POINT * 72);
        int height = (int) (width * ratio(figure.png()));
        XWPFParagraph line = paragraphs.add("Figure", "");
        try {
            XWPFPicture picture = line.getRuns()
                    .getFirst()
                    .addPicture(new ByteArrayInputStream(figure.png()), PictureType.PNG, "figure.png", width, height);
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(Texts.clean(figure.caption()));
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException("Not a PNG file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        paragraphs.add("TableCaption", figure.caption()).setKeepNext(false);
    }

    /** Height by width. */
    private static double ratio(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new IllegalArgumentException("Not a picture");
            }
            return (double) image.getHeight() / image.getWidth();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
