package org.kepu.units;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of units, their names and their successors. */
@Component
class UnitRows {

    private final JdbcClient jdbc;

    UnitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes commands on the units of one area wait for each other: protocol order and aliases belong to the area. */
    void lock(AreaId area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('units ' || :area, 0))")
                .param("area", area.toString())
                .query((row, number) -> 0)
                .list();
    }

    void insert(UnitId id, UnitDraft draft, AreaId city) {
        jdbc.sql("""
                        insert into units.unit (id, area, city, name, full_name, kind, note, valid_from, sort)
                        values (:id, :area, :city, :name, :fullName, :kind, :note, :validFrom,
                            (select coalesce(max(sort), 0) + 1 from units.unit where area = :area))""")
                .param("id", id.value())
                .param("area", draft.area().value())
                .param("city", city.value())
                .param("name", draft.name())
                .param("fullName", draft.fullName())
                .param("kind", draft.kind().name())
                .param("note", draft.note())
                .param("validFrom", draft.validFrom().orElse(null), Types.DATE)
                .update();
    }

    void update(UnitId id, UnitDraft draft) {
        jdbc.sql("""
                        update units.unit set name = :name, full_name = :fullName, kind = :kind, note = :note,
                            valid_from = :validFrom where id = :id""")
                .param("id", id.value())
                .param("name", draft.name())
                .param("fullName", draft.fullName())
                .param("kind", draft.kind().name())
                .param("note", draft.note())
                .param("validFrom", draft.validFrom().orElse(null), Types.DATE)
                .update();
    }

    void keepFormerName(Unit unit, LocalDate until) {
        jdbc.sql("""
                        insert into units.former_name (unit, name, full_name, valid_from, valid_to)
                        values (:unit, :name, :fullName,
                            coalesce((select max(valid_to) from units.former_name where unit = :unit), :from), :until)
                        on conflict (unit, valid_to) do nothing""")
                .param("unit", unit.id().value())
                .param("name", unit.name())
                .param("fullName", unit.fullName())
                .param("from", unit.validFrom().orElse(null), Types.DATE)
                .param("until", until)
                .update();
    }

    /** Adds what a unit is called; what it is called already is left alone. */
    void addAlias(AreaId area, UnitId unit, String alias, boolean isName) {
        jdbc.sql("""
                        insert into units.alias (area, folded, alias, unit, is_name)
                        select :area, :folded, :alias, :unit, :isName
                        where not exists (select 1 from units.alias where area = :area and folded = :folded and unit = :unit)""")
                .param("area", area.value())
                .param("folded", UnitNames.fold(alias))
                .param("alias", alias)
                .param("unit", unit.value())
                .param("isName", isName)
                .update();
    }

    void removeAliases(UnitId unit, boolean namesToo) {
        jdbc.sql("delete from units.alias where unit = :unit and (:namesToo or not is_name)")
                .param("unit", unit.value())
                .param("namesToo", namesToo)
                .update();
    }

    /** Whose alias this is in the area, with the unit's name. */
    Optional<String> ownerOf(AreaId area, String alias) {
        return jdbc.sql("""
                        select u.name from units.alias l join units.unit u on u.id = l.unit
                        where l.area = :area and l.folded = :folded""")
                .param("area", area.value())
                .param("folded", UnitNames.fold(alias))
                .query((row, number) -> row.getString(1))
                .optional();
    }

    void end(UnitId unit, Optional<LocalDate> from) {
        jdbc.sql("update units.unit set valid_to = :from where id = :unit")
                .param("unit", unit.value())
                .param("from", from.orElse(null), Types.DATE)
                .update();
    }

    /** An empty validity: the unit existed on no day; its names are free again. */
    void withdraw(UnitId unit, LocalDate on) {
        jdbc.sql("""
                        update units.unit set valid_from = coalesce(valid_from, :on), valid_to = coalesce(valid_from, :on)
                        where id = :unit""").param("unit", unit.value()).param("on", on).update();
        removeAliases(unit, true);
    }

    void succeed(UnitId predecessor, UnitId successor, LocalDate since) {
        jdbc.sql("""
                        insert into units.succession (predecessor, successor, since)
                        values (:predecessor, :successor, :since) on conflict do nothing""")
                .param("predecessor", predecessor.value())
                .param("successor", successor.value())
                .param("since", since)
                .update();
    }

    void forgetSuccessors(UnitId predecessor) {
        jdbc.sql("delete from units.succession where predecessor = :predecessor")
                .param("predecessor", predecessor.value())
                .update();
    }

    void sort(List<UnitId> order) {
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("update units.unit set sort = :sort where id = :id")
                    .param("sort", i + 1)
                    .param("id", order.get(i).value())
                    .update();
        }
    }
}
