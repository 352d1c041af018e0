package org.kepu.planreader.source;

/** A line on a page: left and right edge and letter size, in points; bold is the number of leading bold characters. */
record PdfLine(int page, String text, float left, float right, float y, float size, int bold) {}
