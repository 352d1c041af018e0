package org.kepu.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kepu.files.FileId;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads the ledger. Each total is one statement over the roll-up and the entries that are not folded in yet, or over the entries
 * themselves, so that it is right to the last committed entry. Groups in which nothing happened are left out.
 */
@Service
public class EvidenceQueries {

    private final JdbcClient jdbc;
    private final EntryRows rows;
    private final RollupTotals rollup;
    private final Overviews overviews;

    EvidenceQueries(JdbcClient jdbc, EntryRows rows, RollupTotals rollup, Overviews overviews) {
        this.jdbc = jdbc;
        this.rollup = rollup;
        this.rows = rows;
        this.overviews = overviews;
    }

    /** The sums over a selection, each entry once. */
    public Totals total(Selection selection) {
        return totals(List.of(selection)).getFirst();
    }

    /** The sums over each of these selections, in two statements at most. */
    public List<Totals> totals(List<Selection> selections) {
        Map<Integer, Totals> found = rollup.of(selections);
        List<Integer> others = IntStream.range(0, selections.size())
                .filter(position -> !found.containsKey(position))
                .boxed()
                .toList();
        if (!others.isEmpty()) {
            sum(selections, others, found);
        }
        return IntStream.range(0, selections.size()).mapToObj(found::get).toList();
    }

    private void sum(List<Selection> selections, List<Integer> positions, Map<Integer, Totals> found) {
        Sql sql = new Sql();
        List<String> parts = positions.stream()
                .map(position -> "select " + position + " as position, " + Figures.sums("f") + " from ("
                        + Facts.of(selections.get(position), new Grouping.Whole(), sql) + ") f")
                .toList();
        jdbc.sql(String.join(" union all ", parts)).paramSource(sql.values()).query(row -> {
            int position = row.getInt("position");
            found.put(position, Figures.totals(row, selections.get(position).audiences()));
        });
    }

    /**
     * The sums under each clause; an entry that serves two counts under both, so these must not be added up. Where the selection
     * names clauses, only those are listed.
     */
    public Map<ClauseId, Totals> totalsByClause(Selection selection) {
        return group(selection, new Grouping.Clause(), ClauseId::parse);
    }

    /** The sums of each unit; what no unit did is left out. */
    public Map<UnitId, Totals> totalsByUnit(Selection selection) {
        return group(selection, new Grouping.Unit(), UnitId::parse);
    }

    /** The sums of each area directly below this one; what lies in no area below stands under this one itself. */
    public Map<AreaId, Totals> totalsByArea(Selection selection, AreaId parent) {
        return group(selection, new Grouping.AreaBelow(parent), AreaId::parse);
    }

    /** For each of these selections, in one statement, the areas directly below this one in which something happened. */
    public List<Set<AreaId>> areasReached(List<Selection> selections, AreaId parent) {
        List<Set<AreaId>> reached = new ArrayList<>();
        selections.forEach(_ -> reached.add(new LinkedHashSet<>()));
        if (!selections.isEmpty()) {
            Sql sql = new Sql();
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < selections.size(); i++) {
                parts.add("select " + i + " as position, f.key from ("
                        + Facts.of(selections.get(i), new Grouping.AreaBelow(parent), sql)
                        + ") f where f.key <> " + sql.bind(parent.toString())
                        + " group by f.key having sum(f.happenings) > 0");
            }
            jdbc.sql(String.join(" union all ", parts))
                    .paramSource(sql.values())
                    .query(row -> {
                        reached.get(row.getInt("position")).add(AreaId.parse(row.getString("key")));
                    });
        }
        return reached;
    }

    /**
     * The sums over a selection and in each of these ways, in one statement.
     *
     * @param parent the area below which to sum up by area
     */
    public Overview overview(Selection selection, AreaId parent, Set<Overview.By> ways) {
        return overviews.of(selection, parent, ways);
    }

    /** The sums of each calendar month, earliest first. */
    public SortedMap<YearMonth, Totals> totalsByMonth(Selection selection) {
        return new TreeMap<>(group(selection, new Grouping.Month(), text -> YearMonth.from(LocalDate.parse(text))));
    }

    /** The sums of each kind of happening. */
    public SortedMap<HappeningKind, Totals> totalsByKind(Selection selection) {
        return new TreeMap<>(group(selection, new Grouping.Kind(), HappeningKind::valueOf));
    }

    /**
     * The sums for each audience: its own people, and everything else of entries meant for it. Only the people may be added up,
     * since an entry can be meant for several.
     */
    public SortedMap<Audience, Totals> totalsByAudience(Selection selection) {
        return new TreeMap<>(group(selection, new Grouping.ForAudience(), Audience::valueOf));
    }

    /** Entries that stand, the latest day first. */
    public Paged<Entry> list(Selection selection, Paging paging) {
        return new Paged<>(
                rows.list(selection, paging, false), paging, total(selection).happenings());
    }

    /** Entries that stand, the latest day first, where their totals are known already. */
    public Paged<Entry> list(Selection selection, Paging paging, Totals known) {
        return new Paged<>(rows.list(selection, paging, false), paging, known.happenings());
    }

    /** Entries that stand, the latest day first, at most so many. */
    public List<Entry> listLatest(Selection selection, int most) {
        return rows.list(selection, new Paging(1, most), false);
    }

    /** Every entry that stands, the earliest day first; for sheets. */
    public List<Entry> listAll(Selection selection) {
        return rows.listAll(selection);
    }

    /** Entries with those that were reversed and their reversals, the latest day first. */
    public Paged<Entry> listWithReversed(Selection selection, Paging paging) {
        return new Paged<>(rows.list(selection, paging, true), paging, rows.count(selection));
    }

    /** An entry, also one that was reversed. */
    public Optional<Entry> find(EntryId id) {
        return rows.find(id);
    }

    /**
     * An entry, also one that was reversed.
     *
     * @throws NotFound if there is none
     */
    public Entry get(EntryId id) {
        return find(id).orElseThrow(() -> new NotFound("entry " + id));
    }

    /** The standing entry of a source. */
    public Optional<Entry> findBySource(String source) {
        return rows.history(source).stream().filter(Entry::standing).findFirst();
    }

    /** These entries, also those that were reversed; unknown ones are left out. */
    public List<Entry> list(Collection<EntryId> ids) {
        return rows.list(ids);
    }

    /** Those of these sources that have a standing entry. */
    Set<String> standingSources(Collection<String> sources) {
        return rows.standingSources(sources);
    }

    /** The entry that somebody entered by hand last. */
    public Optional<Entry> findLastBy(AccountId recorder) {
        return rows.findLastBy(recorder);
    }

    /** The clauses that somebody chose lately, the latest first. */
    public List<ClauseId> listClausesUsedBy(AccountId recorder) {
        return rows.clausesUsedBy(recorder);
    }

    /** The files that prove an entry, first attached first. */
    public List<FileId> listFiles(EntryId id) {
        return rows.files(id);
    }

    /** How many standing entries each of these files proves; files that prove none are left out. */
    public Map<FileId, Integer> countProved(Collection<FileId> files) {
        return rows.countProved(files);
    }

    /** Everything that was entered about the same happening, first to last. */
    public List<Entry> listHistory(Entry entry) {
        return rows.history(entry.source());
    }

    /** How far the roll-up is behind. */
    public Freshness freshness() {
        return jdbc.sql("""
                        select count(*) as waiting, min(e.recorded_at) as oldest
                        from evidence.unfolded u join evidence.entry e on e.id = u.entry
                        """)
                .query((row, number) -> new Freshness(
                        row.getLong("waiting"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    private <K> Map<K, Totals> group(Selection selection, Grouping grouping, Function<String, K> key) {
        Sql sql = new Sql();
        String text = "select f.key, " + Figures.sums("f") + " from (" + Facts.of(selection, grouping, sql)
                + ") f group by f.key";
        Map<K, Totals> found = new LinkedHashMap<>();
        jdbc.sql(text).paramSource(sql.values()).query(row -> {
            Totals totals = Figures.totals(row, counted(selection, grouping, row));
            if (!totals.none()) {
                found.put(key.apply(row.getString("key")), totals);
            }
        });
        return found;
    }

    private static Set<Audience> counted(Selection selection, Grouping grouping, ResultSet row) throws SQLException {
        return grouping instanceof Grouping.ForAudience
                ? Set.of(Audience.valueOf(row.getString("key")))
                : selection.audiences();
    }
}
