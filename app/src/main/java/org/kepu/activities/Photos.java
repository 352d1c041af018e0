package org.kepu.activities;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.files.FileId;
import org.kepu.files.Proof;
import org.kepu.files.Proofs;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Photos that everybody may see: of a closed activity, chosen one by one by its keepers, who vouch that whoever can be recognised
 * agreed. All its other files stay with the staff.
 */
@Service
public class Photos {

    /** The most photos of one activity. */
    public static final int MOST = 12;

    private static final int LONGEST_CAPTION = 60;
    private static final String STEP = "PHOTOS";

    private final JdbcClient jdbc;
    private final ActivityQueries queries;
    private final ResultQueries results;
    private final ActivityRows rows;
    private final Keepers keepers;
    private final Proofs proofs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Photos(
            JdbcClient jdbc,
            ActivityQueries queries,
            ResultQueries results,
            ActivityRows rows,
            Keepers keepers,
            Proofs proofs,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.results = results;
        this.rows = rows;
        this.keepers = keepers;
        this.proofs = proofs;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What everybody may see, in the order of the files; nothing while an activity is open or open again. */
    public List<Photo> list(ActivityId activity) {
        return jdbc.sql("""
                select p.file_id, p.caption from activities.photo p
                join activities.activity a on a.id = p.activity_id and a.state = 'CLOSED'
                join activities.outcome o on o.activity_id = p.activity_id and p.file_id = any(o.files)
                where p.activity_id = :activity order by p.sort
                """)
                .param("activity", activity.value())
                .query((row, number) ->
                        new Photo(new FileId(row.getObject("file_id", UUID.class)), row.getString("caption")))
                .list();
    }

    /**
     * A photo that everybody may see.
     *
     * @throws NotFound if it is none
     */
    public FileId get(ActivityId activity, FileId file) {
        return list(activity).stream()
                .map(Photo::file)
                .filter(file::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("photo " + file + " of activity " + activity));
    }

    /** The pictures among its files, of which some may be shown. */
    public List<Proof> listPictures(ActivityOutcome outcome) {
        return proofs.list(outcome.files()).stream()
                .filter(file -> file.pictured() && file.mediaType().startsWith("image/") && !file.stamped())
                .toList();
    }

    /**
     * Shows these and no others; what is no picture of the activity is passed over. Refused from another state and to others than
     * its keepers, with too many, at {@code caption-} and the file for what is too long, and at {@code agreed} unless those who can
     * be recognised agreed.
     *
     * @throws NotFound if there is no such activity
     */
    public Outcome<ActivityView> show(ActivityId id, List<Photo> chosen, boolean agreed, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            ActivityView activity = queries.lock(id);
            Set<FileId> pictures = results.findOutcome(id).stream()
                    .flatMap(outcome -> listPictures(outcome).stream())
                    .map(Proof::id)
                    .collect(Collectors.toSet());
            List<Photo> photos = chosen.stream()
                    .filter(photo -> pictures.contains(photo.file()))
                    .toList();
            List<Refusal> wrong = wrong(activity, photos, agreed, viewer);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            write(activity, photos);
            rows.event(id, STEP, Optional.of(activity.state()), activity.state(), "", viewer, clock.instant());
            events.publishEvent(ActivityEvent.of(viewer, STEP, id));
            return Outcome.done(activity);
        }));
    }

    private List<Refusal> wrong(ActivityView activity, List<Photo> photos, boolean agreed, Viewer viewer) {
        if (activity.state() != ActivityState.CLOSED) {
            return List.of(Refusal.at("", "activities.refusal.moved"));
        }
        if (!keepers.mayKeep(activity.unit(), activity.unitPath(), viewer)) {
            return List.of(Refusal.at("", "activities.refusal.notYours"));
        }
        List<Refusal> wrong = new ArrayList<>();
        photos.stream()
                .filter(photo -> photo.caption().length() > LONGEST_CAPTION)
                .map(photo -> Refusal.at("caption-" + photo.file(), "imports.cell.tooLong", LONGEST_CAPTION))
                .forEach(wrong::add);
        if (photos.size() > MOST) {
            wrong.add(Refusal.at("", "activities.refusal.photos", MOST));
        }
        if (!photos.isEmpty() && !agreed) {
            wrong.add(Refusal.at("agreed", "activities.refusal.agreed"));
        }
        return wrong;
    }

    private void write(ActivityView activity, List<Photo> photos) {
        jdbc.sql("delete from activities.photo where activity_id = :activity")
                .param("activity", activity.id().value())
                .update();
        for (int i = 0; i < photos.size(); i++) {
            jdbc.sql("""
                insert into activities.photo (activity_id, file_id, sort, caption)
                values (:activity, :file, :sort, :caption)
                """)
                    .param("activity", activity.id().value())
                    .param("file", photos.get(i).file().value())
                    .param("sort", i)
                    .param("caption", photos.get(i).caption())
                    .update();
        }
    }
}
