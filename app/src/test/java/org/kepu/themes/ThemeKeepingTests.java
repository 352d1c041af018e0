package org.kepu.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.TestViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class ThemeKeepingTests {

    private static final Viewer OFFICE = TestViewers.somebody(Role.OFFICE, new Scope.Everything());

    @Autowired
    private ThemeKeeping keeping;

    @Autowired
    private Themes themes;

    @Autowired
    private ReferenceThemes reference;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aThemeIsAddedChangedRetiredAndRestored() {
        String key = done(keeping.save(Optional.empty(), draft(name()), OFFICE));
        assertThat(themes.list()).extracting(Theme::key).contains(key);
        String later = name();
        done(keeping.save(Optional.of(key), draft(later), OFFICE));
        assertThat(themes.find(key).map(Theme::name)).contains(later);
        keeping.retire(key, OFFICE);
        assertThat(themes.list()).extracting(Theme::key).doesNotContain(key);
        assertThat(themes.find(key)).as("what was held under it keeps it").isPresent();
        done(keeping.restore(key, OFFICE));
        assertThat(themes.list()).extracting(Theme::key).contains(key);
    }

    @Test
    void aNameOnOfferIsTakenUntilItsThemeIsRetired() {
        String name = name();
        String first = done(keeping.save(Optional.empty(), draft(name), OFFICE));
        assertThat(keeping.save(Optional.empty(), draft(name), OFFICE))
                .isEqualTo(Outcome.refused("name", "themes.refusal.taken"));
        keeping.retire(first, OFFICE);
        done(keeping.save(Optional.empty(), draft(name), OFFICE));
        assertThat(keeping.restore(first, OFFICE)).isEqualTo(Outcome.refused("name", "themes.refusal.taken"));
    }

    @Test
    void whatShipsWithTheSoftwareStaysAsTheOfficeMadeIt() throws IOException {
        String name = name();
        done(keeping.save(Optional.of("fire-day"), draft(name), OFFICE));
        reference.load();
        assertThat(themes.find("fire-day").map(Theme::name)).contains(name);
        assertThat(themes.find("science-month")).isPresent();
    }

    @Test
    void aThemeThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> keeping.retire("nothing-" + UUID.randomUUID(), OFFICE))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseRefusesDaysThatNotEveryYearHas() {
        assertThatThrownBy(() -> jdbc.sql(
                                "update themes.theme set first_month = 2, first_day = 29 where key = 'arbor-day'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static ThemeDraft draft(String name) {
        return ThemeDraft.read(Map.of("name", name, "from", "10-1", "to", "10-7"));
    }

    private static String name() {
        return "主题" + UUID.randomUUID().toString().substring(0, 18);
    }
}
