package org.kepu.planreader;

/**
 * Where something stands in the source.
 *
 * @param from number of the first source line, from 1
 * @param to number of the last source line
 */
public record LineRange(int from, int to) {

    static LineRange of(int line) {
        return new LineRange(line, line);
    }

    LineRange and(LineRange other) {
        return new LineRange(Math.min(from, other.from), Math.max(to, other.to));
    }
}
