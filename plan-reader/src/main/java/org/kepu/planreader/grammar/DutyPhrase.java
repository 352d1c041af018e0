package org.kepu.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.grammar.Attribution.Doubt;
import org.kepu.planreader.grammar.Attribution.Mention;

/** Reads one phrase about who does a task. One instance reads one phrase. */
public final class DutyPhrase {

    /** Where the phrase stands; this decides how strictly it is read. */
    public enum Place {
        /** In brackets: words of role and at least one unit, or nothing but units. */
        BRACKET,
        /** A sentence of the running text: every word must belong to the phrase. */
        SENTENCE,
        /** A table cell below a heading that gives the role. */
        CELL
    }

    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:(?:此|该|本|以上|上述|这)(?:项|条)?|各[项条])(?:工作|任务|行动|工程|措施|内容|部分)?(?:均)?)?(?:由|责任分工：|任务分工：|分工：|责任：)?(?=.)");
    private static final Pattern TIME =
            Pattern.compile(".*(?:\\d{4}年|\\d{1,2}月|十[三四五六]五|长期|持续|常态|全年|每年|年底|年内|时限|进度|限期|下同|按月|按季|完成时间).*");
    private static final Pattern OTHER_LABEL =
            Pattern.compile("(?:完成时限|完成时间|时限|时间节点|进度安排|责任人|责任领导|分管领导|牵头领导|联系人|联系领导|领导|备注|资金来源)(?:：|为)");
    private static final Pattern OWN_ROLE = Pattern.compile("(.{2,30})（(牵头|主办|主责|配合|协办|参与)(?:单位|部门)?）");
    private static final Pattern FIRST_LEADS = Pattern.compile("(?:排|列)(?:在|名)?.{0,8}牵头.{0,4}");
    private static final Pattern TOGETHER = Pattern.compile("会同|联合(?=[市县区省州团各])|商(?=[市县区省州团])");

    private final List<Mention> mentions = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private boolean openEnded;
    private boolean sawRole;
    private boolean together;
    private @Nullable Role label;

    private DutyPhrase() {}

    /** Reads the phrase; empty when it is something else. */
    public static Optional<Attribution> find(String words, Place place) {
        String text = words.strip().replaceAll("^[。，；：、]+|[。，；、]+$", "");
        if (text.length() < 3 || text.length() > 1200) {
            return Optional.empty();
        }
        DutyPhrase phrase = new DutyPhrase();
        phrase.readLabelled(OPENING.matcher(text).replaceFirst(""));
        return phrase.result(place);
    }

    /** Reads a cell of a table whose column heading gives the role. */
    public static Optional<Attribution> findInCell(String words, Role role) {
        DutyPhrase phrase = new DutyPhrase();
        phrase.label = role;
        phrase.sawRole = true;
        phrase.readLabelled(words.strip());
        return phrase.result(Place.CELL);
    }

    private void readLabelled(String text) {
        Matcher matcher = RoleWords.LABEL.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            readVerbs(text.substring(from, matcher.start()));
            settle(null);
            label = RoleWords.labelRole(matcher);
            sawRole = true;
            together = false;
            from = matcher.end();
        }
        readVerbs(text.substring(from));
        settle(null);
    }

    private void readVerbs(String text) {
        Matcher other = OTHER_LABEL.matcher(text);
        String units = other.find() ? text.substring(0, other.start()) : text;
        for (String segment : UnitList.separate(units.replace('。', '；'))) {
            for (String part : RoleWords.LOST_COMMA.split(segment, -1)) {
                readSegment(part);
            }
        }
    }

    private void readSegment(String segment) {
        if (FIRST_LEADS.matcher(segment).matches()) {
            return;
        }
        Matcher with = TOGETHER.matcher(segment);
        if (with.find() && Wording.openBrackets(segment.substring(0, with.start())) == 0) {
            collect(segment.substring(0, with.start()));
            settle(Role.LEAD);
            together = true;
            readSegment(segment.substring(with.end()));
            return;
        }
        Optional<RoleWords.Behind> behind = RoleWords.findVerb(segment);
        if (behind.isPresent() && !UnitNames.findShort(segment).isPresent()) {
            collect(behind.get().units());
            sawRole = true;
            settle(together ? Role.SUPPORT : behind.get().role());
            together = false;
        } else if (!TIME.matcher(segment).matches()) {
            collect(segment);
        }
    }

    private void collect(String text) {
        if (text.isBlank()) {
            return;
        }
        UnitList list = UnitList.of(text);
        openEnded |= list.openEnded();
        pending.addAll(list.names());
        if (list.split()) {
            doubts.add(new Doubt(Doubt.Kind.SPLIT, text));
        }
    }

    /** Gives the collected units their role: the verb's, else the label's; a list without either is a bare list. */
    private void settle(@Nullable Role verb) {
        Role role = verb != null ? verb : label;
        if (role == null) {
            role = sawRole || together ? Role.SUPPORT : Role.RESPONSIBLE;
            if (sawRole && !together) {
                pending.forEach(unit -> doubts.add(new Doubt(Doubt.Kind.NO_ROLE, unit)));
            }
        }
        for (String unit : pending) {
            Matcher own = OWN_ROLE.matcher(unit);
            mentions.add(
                    own.matches() ? new Mention(own.group(1), RoleWords.role(own.group(2))) : new Mention(unit, role));
        }
        pending.clear();
    }

    private Optional<Attribution> result(Place place) {
        List<String> strange = mentions.stream()
                .map(Mention::unit)
                .filter(unit -> !UnitNames.looksLikeUnit(unit))
                .toList();
        boolean nothing = mentions.isEmpty() || (strange.size() == mentions.size() && place != Place.CELL);
        boolean wordy = strange.stream().anyMatch(unit -> unit.length() > 25);
        boolean accepted = switch (place) {
            case BRACKET -> sawRole ? strange.size() * 2 <= mentions.size() && !wordy : strange.isEmpty();
            case SENTENCE -> sawRole && strange.isEmpty();
            case CELL -> !wordy;
        };
        if (nothing || !accepted) {
            return Optional.empty();
        }
        strange.forEach(unit -> doubts.add(new Doubt(Doubt.Kind.NOT_A_UNIT, unit)));
        return Optional.of(new Attribution(mentions, openEnded, doubts));
    }
}
