package org.kepu.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Files as people send them. */
public final class Samples {

    private Samples() {}

    /** A picture whose left third is red and the rest blue. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 3, height);
        pen.dispose();
        return picture;
    }

    /** The picture in a format of {@link ImageIO}. */
    public static byte[] encoded(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG as a phone makes it: orientation, time (2024-05-06 07:08:09) and place (38.5 N, 112.75 E). */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] jpeg = encoded(picture(width, height), "jpg");
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG that says it is of this size and holds nothing. */
    public static byte[] bomb(int width, int height) {
        byte[] small = encoded(picture(1, 1), "png");
        ByteBuffer.wrap(small).putInt(16, width).putInt(20, height);
        var crc = new java.util.zip.CRC32();
        crc.update(small, 12, 17);
        ByteBuffer.wrap(small).putInt(29, (int) crc.getValue());
        return small;
    }

    /** A PDF of some pages in portrait, the first red in its left third. */
    public static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    pen.setNonStrokingColor(Color.RED);
                    pen.addRect(0, 0, 200, 842);
                    pen.fill();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip with these empty parts. */
    public static byte[] zip(String... parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] exif(int orientation) {
        int shot = 8 + 2 + 3 * 12 + 4;
        int gps = shot + 2 + 12 + 4 + 20;
        ByteBuffer tiff = ByteBuffer.allocate(gps + 2 + 4 * 12 + 4 + 48);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        field(tiff, 0x0112, 3, 1, orientation << 16);
        field(tiff, 0x8769, 4, 1, shot);
        field(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        field(tiff, 0x9003, 2, 20, shot + 18);
        tiff.putInt(0).put("2024:05:06 07:08:09\0".getBytes(StandardCharsets.US_ASCII));
        int degrees = gps + 2 + 4 * 12 + 4;
        tiff.putShort((short) 4);
        field(tiff, 1, 2, 2, 'N' << 24);
        field(tiff, 2, 5, 3, degrees);
        field(tiff, 3, 2, 2, 'E' << 24);
        field(tiff, 4, 5, 3, degrees + 24);
        tiff.putInt(0);
        for (int[] whole : new int[][] {{38, 30}, {112, 45}}) {
            tiff.putInt(whole[0]).putInt(1).putInt(whole[1]).putInt(1).putInt(0).putInt(1);
        }
        return ByteBuffer.allocate(6 + tiff.capacity())
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
