package org.kepu.planreader.source;

/** Why a document was refused. Each reason has one sentence that says what the sender can do, in Chinese and English. */
public enum Refusal {
    EMPTY("文件是空的，里面没有任何文字。请重新选择文件。", "The file is empty. Choose another file."),
    TOO_LARGE(
            "文件超过大小上限。方案正文一般不到 1 MB，请去掉图片或附件后再试。",
            "The file is larger than allowed. A plan is usually below 1 MB: remove pictures or annexes and try again."),
    TOO_LONG(
            "文件里的文字太多，不像一份实施方案。请只保留方案正文和任务分工表。",
            "The file holds too much text for a plan. Keep only the plan and its table of tasks."),
    UNKNOWN_FORMAT(
            "不支持这种文件。请另存为 docx、doc、文字版 pdf、html 或 txt 后再试。",
            "This kind of file is not supported. Save it as docx, doc, PDF with text, html or txt."),
    PASSWORD("文件设有打开密码。请去掉密码后再试。", "The file is protected by a password. Remove the password and try again."),
    MACRO(
            "文件含有宏，为安全起见不读取。请另存为不带宏的 docx 后再试。",
            "The file contains macros and is not read for safety. Save it as docx without macros."),
    ZIP_BOMB(
            "文件解压后异常庞大，为安全起见不读取。请用 Word 或 WPS 重新另存后再试。",
            "The file unpacks to an abnormal size and is not read for safety. Save it anew with Word or WPS."),
    DAMAGED("文件已损坏或不完整，无法打开。请重新获取或另存后再试。", "The file is damaged or incomplete. Fetch it again or save it anew."),
    NO_TEXT(
            "文件里没有可读的文字，可能是扫描件或图片。请使用文字版，或先做文字识别（OCR）。",
            "The file has no readable text; it is probably a scan. Use the text version or run text recognition first."),
    BROKEN_ENCODING(
            "文字编码无法识别，内容是乱码。请用 UTF-8 或 GB18030 编码另存后再试。",
            "The text encoding is broken. Save the file as UTF-8 or GB18030."),
    NOT_A_PLAN(
            "没有读到实施方案应有的内容（任务、责任单位）。请确认选对了文件。",
            "The document has none of the parts of a plan (tasks, responsible units). Check that this is the right file."),
    TIMEOUT(
            "读取时间过长，已停止。请去掉图片、批注等无关内容后再试。",
            "Reading took too long and was stopped. Remove pictures and comments and try again.");

    private final String chinese;
    private final String english;

    Refusal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The sentence shown to Chinese users. */
    public String chinese() {
        return chinese;
    }

    /** The same sentence in English. */
    public String english() {
        return english;
    }
}
