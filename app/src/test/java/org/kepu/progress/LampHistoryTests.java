package org.kepu.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class LampHistoryTests {

    @Autowired
    private LampHistory history;

    @Autowired
    private BoardFixture fixture;

    @Test
    void aChangeOfALampIsNotedOnceAndStaysInTheHistory() {
        BoardFixture.City city = fixture.create();
        int year = Math.min(fixture.today().getYear(), 2028);

        history.watch();
        history.watch();

        assertThat(history.list(city.clauses().getLast(), year))
                .extracting(LampChange::lamp)
                .containsExactly(Lamp.GREY);
    }
}
