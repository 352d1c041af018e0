package org.kepu.planreader.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines of a page, which rule its tables; thin filled boxes are lines, too. */
final class PdfRulings extends PDFGraphicsStreamEngine {

    private static final int MOST = 4_000;
    private static final float THIN = 3f;

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Ruling> strokes = new ArrayList<>();
    private final List<Ruling> boxes = new ArrayList<>();
    private final List<Point2D> outline = new ArrayList<>();
    private Point2D start = new Point2D.Float();
    private Point2D current = new Point2D.Float();

    /** A line from left to right or from top to bottom, in points from the top left corner of the page. */
    record Ruling(float left, float top, float right, float bottom) {
        boolean isHorizontal() {
            return right - left >= bottom - top;
        }
    }

    private PdfRulings(PDPage page) {
        super(page);
    }

    /** The rulings of a page; none for a turned page. */
    static List<Ruling> of(PDPage page) throws IOException {
        if (page.getRotation() != 0) {
            return List.of();
        }
        PdfRulings engine = new PdfRulings(page);
        engine.processPage(page);
        return engine.rulings;
    }

    private void add(List<Ruling> to, Point2D a, Point2D b) {
        PDRectangle crop = getPage().getCropBox();
        float left = (float) Math.min(a.getX(), b.getX()) - crop.getLowerLeftX();
        float right = (float) Math.max(a.getX(), b.getX()) - crop.getLowerLeftX();
        float top = crop.getUpperRightY() - (float) Math.max(a.getY(), b.getY());
        float bottom = crop.getUpperRightY() - (float) Math.min(a.getY(), b.getY());
        boolean straight = Math.min(right - left, bottom - top) <= THIN && Math.max(right - left, bottom - top) > THIN;
        if (straight && rulings.size() + strokes.size() < MOST) {
            to.add(new Ruling(left, top, right, bottom));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        for (Point2D corner : List.of(p1, p2, p3)) {
            lineTo((float) corner.getX(), (float) corner.getY());
        }
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        closeOutline();
        start = new Point2D.Float(x, y);
        current = start;
        outline.add(start);
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D next = new Point2D.Float(x, y);
        add(strokes, current, next);
        current = next;
        outline.add(next);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        add(strokes, current, start);
        current = start;
    }

    /** Keeps the outline of a box that may be filled, in case it is thin. */
    private void closeOutline() {
        if (outline.size() >= 3) {
            double left = outline.stream().mapToDouble(Point2D::getX).min().orElse(0);
            double right = outline.stream().mapToDouble(Point2D::getX).max().orElse(0);
            double low = outline.stream().mapToDouble(Point2D::getY).min().orElse(0);
            double high = outline.stream().mapToDouble(Point2D::getY).max().orElse(0);
            add(boxes, new Point2D.Double(left, low), new Point2D.Double(right, high));
        }
        outline.clear();
    }

    @Override
    public void strokePath() {
        rulings.addAll(strokes);
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        closeOutline();
        rulings.addAll(boxes);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        rulings.addAll(strokes);
        fillPath(windingRule);
    }

    @Override
    public void endPath() {
        outline.clear();
        strokes.clear();
        boxes.clear();
    }

    @Override
    public void drawImage(PDImage image) {
        // Pictures rule no tables.
    }

    @Override
    public void clip(int windingRule) {
        // Clipping draws nothing.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Shading draws no lines.
    }
}
