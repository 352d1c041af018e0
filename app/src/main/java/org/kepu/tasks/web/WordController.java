package org.kepu.tasks.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.documents.OfficialDocuments;
import org.kepu.plan.PlanQueries;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.ProgrammeDocuments;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskCells;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives a programme as Word files. */
@Controller
class WordController {

    private final ProgrammeQueries programmes;
    private final TaskQueries tasks;
    private final PlanQueries plans;
    private final MessageSource messages;

    WordController(ProgrammeQueries programmes, TaskQueries tasks, PlanQueries plans, MessageSource messages) {
        this.programmes = programmes;
        this.tasks = tasks;
        this.plans = plans;
        this.messages = messages;
    }

    @GetMapping("/tasks/programmes/{annual}/points/word")
    ResponseEntity<byte[]> points(@PathVariable("annual") String id) {
        ProgrammeView programme = programmes.get(AnnualProgrammeId.parse(id));
        return file(
                programme.title(), ProgrammeDocuments.points(programme, plans.get(programme.plan()), all(programme)));
    }

    /** An official document is Chinese, whatever language its reader chose. */
    @GetMapping("/tasks/programmes/{annual}/word")
    ResponseEntity<byte[]> breakdown(@PathVariable("annual") String id) {
        ProgrammeView programme = programmes.get(AnnualProgrammeId.parse(id));
        Map<String, String> titles = TaskCells.FORM.columns().stream()
                .collect(Collectors.toMap(column -> column.key(), column -> text("sheet.tasks." + column.key())));
        return file(
                programme.title() + text("sheet.tasks"),
                ProgrammeDocuments.breakdown(programme, all(programme), titles));
    }

    private List<TaskView> all(ProgrammeView programme) {
        return tasks.list(TaskFilter.of(programme.id()));
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OfficialDocuments.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
