package org.kepu.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computes an expression. Every step keeps 34 significant digits (rounded half up); only the result is rounded to the indicator's places. */
final class Calculation {

    private static final MathContext EXACTLY = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** What a formula refers to. */
    interface Sources {
        Computed indicator(Expression.Named named);

        Computed ledger(Expression.Ledger ledger);

        /** How many people live in the area. */
        Computed people();
    }

    private final Sources sources;

    Calculation(Sources sources) {
        this.sources = sources;
    }

    static Computed rounded(Computed computed, int decimals) {
        return computed instanceof Computed.Known(BigDecimal value)
                ? new Computed.Known(value.setScale(decimals, RoundingMode.HALF_UP))
                : computed;
    }

    Computed of(Expression expression) {
        return switch (expression) {
            case Expression.Constant(BigDecimal value) -> new Computed.Known(value);
            case Expression.Negated(Expression of) -> negated(of(of));
            case Expression.Operation operation -> operation(operation);
            case Expression.Named named -> sources.indicator(named);
            case Expression.Ledger ledger -> sources.ledger(ledger);
            case Expression.PerTenThousand(Expression of) -> perTenThousand(of(of));
        };
    }

    private static Computed negated(Computed computed) {
        return computed instanceof Computed.Known(BigDecimal value) ? new Computed.Known(value.negate()) : computed;
    }

    private Computed operation(Expression.Operation operation) {
        Computed left = of(operation.left());
        if (!(left instanceof Computed.Known(BigDecimal a))) {
            return left;
        }
        Computed right = of(operation.right());
        if (!(right instanceof Computed.Known(BigDecimal b))) {
            return right;
        }
        if (operation.operator() == '/' && b.signum() == 0) {
            return Computed.unknown("indicators.none.division");
        }
        return new Computed.Known(
                switch (operation.operator()) {
                    case '+' -> a.add(b, EXACTLY);
                    case '-' -> a.subtract(b, EXACTLY);
                    case '*' -> a.multiply(b, EXACTLY);
                    default -> a.divide(b, EXACTLY);
                });
    }

    private Computed perTenThousand(Computed value) {
        if (!(value instanceof Computed.Known(BigDecimal number))) {
            return value;
        }
        return switch (sources.people()) {
            case Computed.Known(BigDecimal people)
            when people.signum() > 0 ->
                new Computed.Known(number.multiply(TEN_THOUSAND, EXACTLY).divide(people, EXACTLY));
            case Computed.Known _ -> Computed.unknown("indicators.none.division");
            case Computed.Unknown unknown -> unknown;
        };
    }
}
