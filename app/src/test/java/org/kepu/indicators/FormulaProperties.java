package org.kepu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assertions;

class FormulaProperties {

    private static final Calculation.Sources NOBODY = new Calculation.Sources() {
        @Override
        public Computed indicator(Expression.Named named) {
            return new Computed.Known(BigDecimal.valueOf(named.name().length()));
        }

        @Override
        public Computed ledger(Expression.Ledger ledger) {
            return new Computed.Known(BigDecimal.TEN);
        }

        @Override
        public Computed people() {
            return new Computed.Known(new BigDecimal("200000"));
        }
    };

    @Property
    void whatIsWrittenIsReadBack(@ForAll("expressions") Expression expression) throws FormulaProblem {
        assertThat(FormulaReading.read(expression.text()).text()).isEqualTo(expression.text());
    }

    @Property
    void anyTextIsReadOrRefusedWithAPlaceWithinIt(@ForAll @StringLength(max = 60) String text) {
        try {
            assertThat(FormulaReading.read(text).text()).isNotEmpty();
        } catch (FormulaProblem problem) {
            int place =
                    Integer.parseInt(problem.refusal().arguments().getFirst().toString());
            assertThat(place).isBetween(1, text.length() + 1);
        }
    }

    @Property
    void anyStringOfFormulaCharactersIsReadOrRefused(@ForAll("nearlyFormulas") String text) {
        try {
            new Calculation(NOBODY).of(FormulaReading.read(text));
        } catch (FormulaProblem problem) {
            assertThat(problem.refusal().key()).startsWith("indicators.formula.");
        }
    }

    @Property
    void multiplicationBindsStrongerAndEqualsAreReadFromTheLeft(
            @ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b, @ForAll("numbers") BigDecimal c) {
        assertThat(value(a + " - " + b + " - " + c))
                .isEqualByComparingTo(a.subtract(b).subtract(c));
        assertThat(value(a + " + " + b + " × " + c)).isEqualByComparingTo(a.add(b.multiply(c)));
        assertThat(value("（" + a + "＋" + b + "）×" + c))
                .isEqualByComparingTo(a.add(b).multiply(c));
        if (b.signum() != 0) {
            assertThat(value(a + "÷" + b))
                    .isEqualByComparingTo(a.divide(b, new MathContext(34, java.math.RoundingMode.HALF_UP)));
        }
    }

    @Example
    void perTenThousandDividesByThePeopleOfTheArea() {
        assertThat(value("每万人(40)")).isEqualByComparingTo("2");
        assertThat(value("per10k(ledger(场次, 农民) + [甲乙])")).isEqualByComparingTo("0.6");
    }

    @Example
    void theResultIsRoundedHalfUpOnceAtTheEnd() {
        assertThat(Calculation.rounded(new Computed.Known(value("1 ÷ 3 × 3")), 2))
                .isEqualTo(new Computed.Known(new BigDecimal("1.00")));
        assertThat(Calculation.rounded(new Computed.Known(value("0.125 + 0")), 2))
                .isEqualTo(new Computed.Known(new BigDecimal("0.13")));
    }

    @Example
    void divisionByZeroGivesNoValue() throws FormulaProblem {
        assertThat(new Calculation(NOBODY).of(FormulaReading.read("5 ÷ (2 - 2)")))
                .isEqualTo(Computed.unknown("indicators.none.division"));
    }

    @Example
    void aMistakeIsNamedAtItsPlace() {
        assertProblem("1 + ", "ends", 5);
        assertProblem("1 + * 2", "unexpected", 5);
        assertProblem("(1 + 2", "opening", 7);
        assertProblem("1 + 2)", "closing", 6);
        assertProblem("平均(1)", "function", 1);
        assertProblem("1.2.3 + 4", "number", 1);
        assertProblem("2 × [甲", "name", 5);
        assertProblem("台账(场次,,农民)", "measure", 4);
        assertProblem("", "ends", 1);
        assertProblem("(".repeat(200) + "1", "deep", 41);
        assertProblem("-".repeat(200) + "1", "deep", 41);
    }

    private static void assertProblem(String text, String key, int place) {
        try {
            Assertions.fail("read as " + FormulaReading.read(text).text());
        } catch (FormulaProblem problem) {
            assertThat(problem.refusal().key()).isEqualTo("indicators.formula." + key);
            assertThat(problem.refusal().arguments().getFirst()).isEqualTo(Integer.toString(place));
        }
    }

    private static BigDecimal value(String text) {
        try {
            return new Calculation(NOBODY).of(FormulaReading.read(text)) instanceof Computed.Known(BigDecimal value)
                    ? value
                    : Assertions.fail("no value");
        } catch (FormulaProblem problem) {
            return Assertions.fail(problem.refusal().toString());
        }
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<String> nearlyFormulas() {
        return Arbitraries.of("1", "20.5", "+", "-", "×", "÷", "(", ")", "[甲]", "K1", "per10k(", "台账(场次)", " ", "，")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Expression> expressions() {
        Arbitrary<Expression> leaves = Arbitraries.oneOf(
                numbers().map(Expression.Constant::new),
                Arbitraries.of("K01", "科普场馆数", "到场 人次").map(name -> new Expression.Named(name, 0)),
                Arbitraries.of("场次", "HOURS").map(measure -> new Expression.Ledger(measure, List.of("农民"), 0)));
        return Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> expressions().map(Expression.Negated::new),
                () -> expressions().map(Expression.PerTenThousand::new),
                () -> Combinators.combine(Arbitraries.of('+', '-', '*', '/'), expressions(), expressions())
                        .as(Expression.Operation::new));
    }
}
