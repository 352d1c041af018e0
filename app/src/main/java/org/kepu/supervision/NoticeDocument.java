package org.kepu.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.documents.Block;
import org.kepu.documents.DocumentNumber;
import org.kepu.documents.Letterhead;
import org.kepu.documents.OfficialDocument;
import org.kepu.documents.OfficialDocuments;
import org.kepu.documents.Signature;

/** A notice as an official document; it says what the page says, from the same record. */
public final class NoticeDocument {

    private NoticeDocument() {}

    /** The .docx file. */
    public static byte[] docx(NoticeView notice) {
        return OfficialDocuments.docx(document(notice));
    }

    static OfficialDocument document(NoticeView notice) {
        String units = notice.units().stream()
                .filter(unit -> unit.state() != NoticeState.WITHDRAWN)
                .map(NoticeView.Addressed::name)
                .collect(Collectors.joining("、"));
        List<Block> body = new ArrayList<>(List.of(
                new Block.Heading(1, "督办事项"),
                new Block.Paragraph(notice.matter().text()),
                new Block.Heading(1, "办理要求"),
                new Block.Paragraph(notice.demand()),
                new Block.Heading(1, "办理时限"),
                new Block.Paragraph("请收到后及时签收，于" + day(notice) + "前（" + notice.workingDays() + "个工作日内）书面答复办理情况。")));
        return new OfficialDocument("督办通知单\n" + notice.title(), body)
                .under(new Letterhead.Plain(
                        Optional.of(new DocumentNumber(notice.code(), notice.year(), notice.serial()))))
                .to(units)
                .signed(new Signature(
                        notice.issuer(), notice.issuedOn(), !notice.issuer().isEmpty()));
    }

    private static String day(NoticeView notice) {
        return notice.deadline().getYear() + "年" + notice.deadline().getMonthValue() + "月"
                + notice.deadline().getDayOfMonth() + "日";
    }
}
