package org.kepu.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.accounts.Holder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes to-dos, inside the transaction of whoever acts. */
@Service
@Transactional
public class ToDos {

    private final ToDoRows rows;
    private final Posts posts;
    private final Sentences sentences;

    ToDos(ToDoRows rows, Posts posts, Sentences sentences) {
        this.rows = rows;
        this.posts = posts;
        this.sentences = sentences;
    }

    /**
     * Opens a to-do; if one with this subject and addressee is open, it takes the new text, page and due date. One that nobody
     * would see, because nobody holds the role, is shown to the office.
     *
     * @throws org.springframework.context.NoSuchMessageException if no sentence has its key
     */
    public void open(ToDo toDo) {
        open(List.of(toDo));
    }

    /** Opens many, with few statements more than for one. */
    public void open(List<ToDo> toDos) {
        toDos.stream().map(ToDo::key).distinct().forEach(sentences::require);
        Set<Addressee> addressees = toDos.stream().map(ToDo::to).collect(Collectors.toSet());
        Map<Addressee, List<Holder>> holders = posts.holders(addressees);
        Map<Addressee, UUID[]> places = posts.places(addressees);
        for (ToDo toDo : toDos) {
            rows.open(
                    toDo,
                    places.getOrDefault(toDo.to(), new UUID[0]),
                    holders.getOrDefault(toDo.to(), List.of()).isEmpty());
        }
    }

    /** It is done, or not needed any more, whoever it was for; nothing happens if nothing is open. */
    public void close(String subject) {
        rows.close(subject, null);
    }

    /** It is done for one addressee. */
    public void close(String subject, Addressee to) {
        rows.close(subject, to.key());
    }
}
