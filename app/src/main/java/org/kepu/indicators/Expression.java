package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a formula says. {@code at} is where a part begins in the text, from 0. */
sealed interface Expression {

    /** The same in writing, with brackets around every operation. */
    String text();

    /** The parts directly within. */
    default List<Expression> parts() {
        return List.of();
    }

    /** This and everything within. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    record Constant(BigDecimal value) implements Expression {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    record Negated(Expression of) implements Expression {
        @Override
        public String text() {
            return "-" + of.text();
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    record Operation(char operator, Expression left, Expression right) implements Expression {
        @Override
        public String text() {
            return "(" + left.text() + " " + operator + " " + right.text() + ")";
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** Another indicator, by code or name. */
    record Named(String name, int at) implements Expression {
        @Override
        public String text() {
            return "[" + name + "]";
        }
    }

    /** A sum of the ledger: a measure, then audiences, kinds of happening and numbers of clauses. */
    record Ledger(String measure, List<String> filters, int at) implements Expression {
        @Override
        public String text() {
            return "ledger("
                    + String.join(
                            ", ",
                            Stream.concat(Stream.of(measure), filters.stream()).toList()) + ")";
        }
    }

    /** Per 10,000 people of the area. */
    record PerTenThousand(Expression of) implements Expression {
        @Override
        public String text() {
            return "per10k(" + of.text() + ")";
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }
}
