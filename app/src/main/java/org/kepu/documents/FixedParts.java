package org.kepu.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The parts that are the same in every document: styles, settings and fonts, kept as the XML they are. */
final class FixedParts {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private FixedParts() {}

    static void putInto(XWPFDocument file) throws IOException {
        try (InputStream styles = open("styles.xml");
                InputStream settings = open("settings.xml")) {
            file.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            file.getSettings()
                    .getCTSettings()
                    .set(SettingsDocument.Factory.parse(settings).getSettings());
            part(file, "fontTable");
        } catch (XmlException | InvalidFormatException e) {
            throw new IllegalStateException("The document's fixed parts are damaged", e);
        }
    }

    private static void part(XWPFDocument file, String name) throws IOException, InvalidFormatException {
        OPCPackage pack = file.getPackage();
        PackagePart part =
                pack.createPart(PackagingURIHelper.createPartName("/word/" + name + ".xml"), WORD + name + "+xml");
        try (InputStream in = open(name + ".xml");
                OutputStream out = part.getOutputStream()) {
            in.transferTo(out);
        }
        file.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + name);
    }

    private static InputStream open(String name) {
        InputStream in = FixedParts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The application lacks " + name);
        }
        return in;
    }
}
