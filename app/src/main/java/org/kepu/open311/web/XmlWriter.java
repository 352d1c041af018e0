package org.kepu.open311.web;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a document as XML. */
final class XmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmlWriter() throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamWriter(text);
    }

    static String write(Document document) {
        try {
            return new XmlWriter().document(document);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private String document(Document document) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement(document.root());
        for (Map<String, @Nullable Object> row : document.rows()) {
            if (document.item().isEmpty()) {
                fields(row);
            } else {
                element(document.item(), row);
            }
        }
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private void fields(Map<?, ?> fields) throws XMLStreamException {
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            element(String.valueOf(field.getKey()), field.getValue());
        }
    }

    private void element(String name, @Nullable Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        switch (value) {
            case null -> {}
            case Map<?, ?> fields -> fields(fields);
            case Document.Listed listed -> {
                for (Object part : listed.parts()) {
                    element(listed.item(), part);
                }
            }
            default -> xml.writeCharacters(allowed(value.toString()));
        }
        xml.writeEndElement();
    }

    /** Without the control characters that XML 1.0 has no way to write. */
    private static String allowed(String text) {
        return text.replaceAll(
                "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDFFF](?<![\\uD800-\\uDBFF][\\uDC00-\\uDFFF])(?![\\uDC00-\\uDFFF])",
                "");
    }
}
