package org.kepu.planreader;

/**
 * Something uncertain that a person should look at.
 *
 * @param line source line, 0 when it concerns the whole document
 * @param level how urgent
 * @param kind what it is about; stable, for tests and translations
 * @param message one Chinese sentence
 * @param english the same in English
 */
public record Notice(int line, Level level, Kind kind, String message, String english) {

    /** How urgent a notice is. */
    public enum Level {
        /** A decision of the reader that is probably right. */
        INFO,
        /** Probably needs correcting or completing. */
        WARN,
        /** Something important could not be read. */
        ERROR
    }

    /** What a notice is about. */
    public enum Kind {
        TRADITIONAL(
                Level.INFO, "原文是繁体字，已按简体读取。", "The source is in traditional characters and was read as simplified."),
        WRONG_EXTENSION(
                Level.WARN,
                "文件扩展名与内容不符，已按实际内容（%s）读取。",
                "The file extension is wrong; the content is %s and was read as such."),
        DOUBTFUL_ENCODING(Level.WARN, "个别文字编码有误，可能缺字。", "Some bytes are not valid text; characters may be missing."),
        PAGE_FURNITURE(
                Level.INFO, "已略去 %s 行页码、页眉、页脚或目录。", "Left out %s lines of page numbers, running heads or contents."),
        NO_TITLE(Level.WARN, "没有找到方案标题。", "No title was found."),
        NO_ISSUER(Level.INFO, "没有找到发文机关。", "No issuer was found."),
        NO_NUMBER(Level.INFO, "文中没有发文字号。", "The text carries no document number."),
        NO_DATE(Level.INFO, "没有找到成文日期。", "No date of issue was found."),
        BAD_DATE(Level.WARN, "日期“%s”无效。", "The date “%s” does not exist."),
        NO_PERIOD(Level.WARN, "没有找到规划期（起止年份）。", "The years of the plan were not found."),
        PERIOD_ASSUMED(
                Level.WARN,
                "没有写明规划期，按目标年份推定为 %s—%s 年。",
                "The years of the plan are not stated; %s to %s was taken from the year of its target."),
        NOT_ABOUT_LITERACY(
                Level.WARN,
                "文中没有提到“科学素质”，请确认是全民科学素质方案。",
                "The text never mentions science literacy; check that this is the right plan."),
        NUMBERING_REPAIRED(
                Level.WARN,
                "编号“%s”与前后不一致，已按同级编号处理。",
                "The number “%s” does not match its neighbours and was read as one of their level."),
        NUMBERING_JUMP(Level.WARN, "编号不连续：“%s”之前缺第 %s 项。", "Numbering jumps: item %2$s is missing before “%1$s”."),
        NUMBERING_REPEATED(Level.WARN, "编号重复：“%s”。", "The number “%s” occurs twice."),
        COUNT_MISMATCH(Level.WARN, "“%s”说有 %s 项，读到 %s 项。", "“%s” announces %s items, but %s were read."),
        BRACKET(Level.WARN, "括号不配对：“%s”。", "Unmatched bracket: “%s”."),
        NOT_A_UNIT(Level.WARN, "“%s”不像单位名称，请核对。", "“%s” does not look like the name of a unit."),
        UNITS_RUN_TOGETHER(
                Level.INFO, "单位之间缺少顿号，已拆开：“%s”。", "Units without a mark between them were taken apart: “%s”."),
        NO_ROLE(Level.WARN, "“%s”没有写明牵头或配合，按配合处理。", "“%s” has no stated role and was read as supporting."),
        RESPONSIBLE_LEADS(
                Level.INFO,
                "只写了责任单位，没有区分牵头和配合，全部按牵头处理。",
                "Responsible units without lead or support were all read as leading."),
        FIRST_LEADS(Level.INFO, "按文中说明，排在首位的责任单位为牵头单位。", "As the text says, the first responsible unit leads."),
        BOTH_ROLES(Level.WARN, "“%s”在同一条中既牵头又配合，按牵头处理。", "“%s” both leads and supports this clause; read as leading."),
        NAMED_TWICE(Level.INFO, "“%s”在同一条中出现两次，只记一次。", "“%s” is named twice in this clause and counted once."),
        GROUP(Level.INFO, "“%s”是一组单位，需要确定具体单位。", "“%s” stands for several units that must be named."),
        NO_DUTY(Level.WARN, "“%s”没有责任单位。", "“%s” names no responsible unit."),
        NO_LEAD(Level.WARN, "“%s”没有牵头单位。", "“%s” names no leading unit."),
        SHARED_DUTY(Level.INFO, "责任单位写在“%s”末尾或标题处，适用于其下各条。", "The units named once for “%s” apply to all its clauses."),
        DUTY_IN_SENTENCE(
                Level.INFO,
                "“%s”的责任单位取自正文语句，请核对。",
                "The units of “%s” were taken from a sentence of its text; check them."),
        DUTY_OUTSIDE(Level.WARN, "这里的责任单位没有归入任何任务：“%s”。", "Units named here belong to no task: “%s”."),
        TITLE_DERIVED(
                Level.INFO, "没有小标题，取开头几个字作标题：“%s”。", "The clause has no title; its first words were taken: “%s”."),
        ALIAS(Level.INFO, "“%s”与“%s”按同一单位处理。", "“%s” and “%s” were read as one unit."),
        PERHAPS_SAME(Level.WARN, "“%s”只出现一次，与“%s”很像，可能是笔误。", "“%s” occurs once and resembles “%s”; perhaps a slip."),
        NO_INDICATOR(Level.WARN, "没有找到量化指标。", "No indicator with figures was found."),
        NO_BASELINE(Level.INFO, "指标“%s”没有基期值。", "The indicator “%s” has no baseline."),
        FOREIGN_FIGURE(Level.INFO, "“%s”是其他地区的数据，没有计入指标。", "“%s” is a figure of another area and was not counted."),
        YEAR_ASSUMED(
                Level.INFO,
                "目标值“%s”没有写明年份，按规划期末 %s 年处理。",
                "The target “%s” names no year; the last year of the plan, %s, was taken."),
        FIGURES_DIFFER(Level.WARN, "目标值不一致：“%s”与“%s”。", "Targets differ: “%s” and “%s”."),
        PHASE_WITHOUT_YEARS(Level.WARN, "阶段“%s”没有写明年份。", "The phase “%s” has no years."),
        TABLE_UNREAD(Level.INFO, "有一张表格没有责任单位栏，没有读取。", "A table without a column of units was not read."),
        TABLE_MATCHED(Level.INFO, "责任单位取自任务分工表。", "The units were taken from the table of tasks."),
        TABLE_REPEATS(Level.INFO, "任务分工表与正文重复，以正文为准。", "The table of tasks repeats the text; the text was used."),
        PART_UNREAD(Level.INFO, "“%s”中没有读到任务。", "No task was read from “%s”."),
        NO_CLAUSE(Level.ERROR, "没有读到任何任务条目。", "No clause was read.");

        private final Level level;
        private final String chinese;
        private final String english;

        Kind(Level level, String chinese, String english) {
            this.level = level;
            this.chinese = chinese;
            this.english = english;
        }

        Notice at(int line, Object... words) {
            return new Notice(line, level, this, chinese.formatted(words), english.formatted(words));
        }
    }
}
