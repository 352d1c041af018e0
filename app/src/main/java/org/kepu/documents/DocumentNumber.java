package org.kepu.documents;

/**
 * 发文字号: 机关代字〔年〕N号 (GB/T 9704-2012, 7.2.5): the year in full within 〔〕, the serial without leading zeros and without 第.
 *
 * @param code 机关代字, such as 忻科素办; not blank
 * @param year four digits
 * @param serial from 1
 */
public record DocumentNumber(String code, int year, int serial) {

    public DocumentNumber {
        if (code.isBlank() || year < 1000 || year > 9999 || serial < 1) {
            throw new IllegalArgumentException("Not a document number: " + code + " " + year + " " + serial);
        }
        code = code.strip();
    }

    @Override
    public String toString() {
        return code + "〔" + year + "〕" + serial + "号";
    }
}
