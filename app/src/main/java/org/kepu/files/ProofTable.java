package org.kepu.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files that prove something. */
@Component
class ProofTable {

    private static final String HELD = "(unit = any (:units::uuid[]) or area = any (:areas::uuid[]))";

    private final JdbcClient jdbc;

    ProofTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A content in the store with what was read of it. */
    record Kept(
            Blobs.Blob blob,
            String name,
            ProofReading.Read read,
            Optional<String> preview,
            Optional<String> thumbnail) {}

    /** Inserts a row, or finds the one the holder has of the same content. */
    FileId insert(Kept kept, boolean stamped, Holder holder, AccountId by, Instant at) {
        CameraData camera = kept.read().camera();
        int inserted = jdbc.sql("""
                        insert into files.file (id, sha256, name, media_type, size, uploaded_by, uploaded_at, unit, area,
                            stamped, pages, preview, thumbnail, taken_at, latitude, longitude)
                        values (:id, :sha256, :name, :mediaType, :size, :by, :at, :unit, :area,
                            :stamped, :pages, :preview, :thumbnail, :takenAt, :latitude, :longitude)
                        on conflict do nothing
                        """)
                .param("id", FileId.create().value())
                .param("sha256", kept.blob().sha256())
                .param("name", kept.name())
                .param("mediaType", kept.read().mediaType())
                .param("size", kept.blob().size())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("unit", unit(holder), Types.OTHER)
                .param("area", area(holder), Types.OTHER)
                .param("stamped", stamped)
                .param("pages", kept.read().pages())
                .param("preview", kept.preview().orElse(null), Types.VARCHAR)
                .param("thumbnail", kept.thumbnail().orElse(null), Types.VARCHAR)
                .param(
                        "takenAt",
                        camera.takenAt()
                                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("latitude", camera.spot().map(Proof.Spot::latitude).orElse(null), Types.DOUBLE)
                .param("longitude", camera.spot().map(Proof.Spot::longitude).orElse(null), Types.DOUBLE)
                .update();
        if (inserted > 1) {
            throw new IllegalStateException();
        }
        return jdbc.sql("""
                        select id from files.file
                        where sha256 = :sha256 and stamped = :stamped
                          and unit is not distinct from :unit::uuid and area is not distinct from :area::uuid
                        """)
                .param("sha256", kept.blob().sha256())
                .param("stamped", stamped)
                .param("unit", unit(holder), Types.OTHER)
                .param("area", area(holder), Types.OTHER)
                .query((row, number) -> new FileId(row.getObject("id", UUID.class)))
                .single();
    }

    List<Proof> list(Collection<FileId> files) {
        return jdbc.sql("select * from files.file where id = any (:ids)")
                .param("ids", files.stream().map(FileId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(ProofTable::map)
                .list();
    }

    Paged<Proof> listHeld(Collection<Holder> holders, Paging paging) {
        List<Proof> rows = held(
                        "select * from files.file where " + HELD
                                + " order by uploaded_at desc, id desc limit :size offset :offset",
                        holders)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ProofTable::map)
                .list();
        long total = held("select count(*) from files.file where " + HELD, holders)
                .query(Long.class)
                .single();
        return new Paged<>(rows, paging, total);
    }

    List<FileId> retainHeld(Collection<FileId> files, Collection<Holder> holders) {
        return held("select id from files.file where id = any (:ids) and " + HELD, holders)
                .param("ids", files.stream().map(FileId::value).toArray(UUID[]::new), Types.ARRAY)
                .query((row, number) -> new FileId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<Holder> holder(FileId file) {
        return jdbc.sql("select unit, area from files.file where id = :id and num_nonnulls(unit, area) = 1")
                .param("id", file.value())
                .query((row, number) -> holder(row))
                .optional();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        return unit == null
                ? new Holder.OfArea(new AreaId(row.getObject("area", UUID.class)))
                : new Holder.OfUnit(new UnitId(unit));
    }

    Optional<String> picture(FileId file, PictureSize size) {
        String column = size == PictureSize.PREVIEW ? "preview" : "thumbnail";
        return jdbc.sql("select " + column + " from files.file where id = :id and preview is not null")
                .param("id", file.value())
                .query(String.class)
                .optional();
    }

    private JdbcClient.StatementSpec held(String sql, Collection<Holder> holders) {
        return jdbc.sql(sql)
                .param("units", ids(holders.stream().map(ProofTable::unit)), Types.ARRAY)
                .param("areas", ids(holders.stream().map(ProofTable::area)), Types.ARRAY);
    }

    private static UUID[] ids(Stream<@Nullable UUID> ids) {
        return ids.filter(id -> id != null).toArray(UUID[]::new);
    }

    private static @Nullable UUID unit(Holder holder) {
        return holder instanceof Holder.OfUnit(var unit) ? unit.value() : null;
    }

    private static @Nullable UUID area(Holder holder) {
        return holder instanceof Holder.OfArea(var area) ? area.value() : null;
    }

    private static Proof map(ResultSet row, int number) throws SQLException {
        double latitude = row.getDouble("latitude");
        Optional<Proof.Spot> spot =
                row.wasNull() ? Optional.empty() : Optional.of(new Proof.Spot(latitude, row.getDouble("longitude")));
        return new Proof(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBoolean("stamped"),
                row.getInt("pages"),
                row.getString("preview") != null,
                Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                spot,
                Optional.ofNullable(row.getObject("uploaded_by", UUID.class)).map(AccountId::new),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
