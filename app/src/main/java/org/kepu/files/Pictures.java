package org.kepu.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws pictures anew, so that nothing but the picture is left of a file: no camera data, no hidden content. The size is known
 * from the header before anything is unpacked.
 */
final class Pictures {

    /** More pixels than any camera gives are taken for a decompression bomb. */
    static final long MOST_PIXELS = 150_000_000;

    /** Larger pictures are thinned out while they are read: 16 million pixels are 64 MB in memory. */
    private static final long PIXELS_IN_MEMORY = 16_000_000;

    private static final float QUALITY = 0.85f;

    private Pictures() {}

    /** The picture has too many pixels. */
    static final class TooManyPixels extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Unpacks a JPEG, PNG, GIF or BMP; of several pictures the first.
     *
     * @throws IOException if it is none, is damaged or has too many pixels
     */
    static BufferedImage read(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } catch (RuntimeException e) {
                throw new IOException("damaged picture", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new TooManyPixels();
        }
        int every = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_IN_MEMORY));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    /**
     * The picture upright and no larger than that, on white where it is transparent.
     *
     * @param orientation as EXIF counts, 1 to 8; 1 is upright
     */
    static BufferedImage upright(BufferedImage picture, int orientation, int longest) {
        BufferedImage small = picture;
        while (Math.max(small.getWidth(), small.getHeight()) >= 2 * longest) {
            small = draw(small, small.getWidth() / 2, small.getHeight() / 2, 1);
        }
        double scale = Math.min(1, (double) longest / Math.max(small.getWidth(), small.getHeight()));
        int width = Math.max(1, (int) Math.round(small.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(small.getHeight() * scale));
        return draw(small, width, height, orientation);
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height, int orientation) {
        boolean lying = orientation >= 5;
        BufferedImage drawn =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        AffineTransform how = turn(orientation, width, height);
        how.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        pen.drawImage(picture, how, null);
        pen.dispose();
        return drawn;
    }

    /** From the picture as the camera stored it to the picture as the photographer saw it (EXIF 2.3, tag 0x0112). */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
