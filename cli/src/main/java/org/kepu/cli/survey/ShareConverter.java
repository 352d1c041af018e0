package org.kepu.cli.survey;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share as 0.145 or as 14.5%. */
final class ShareConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        String number = text.strip().replace('％', '%');
        boolean percent = number.endsWith("%");
        try {
            double value = Double.parseDouble(percent ? number.substring(0, number.length() - 1) : number);
            return percent ? value / 100 : value;
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no share; write 0.145 or 14.5%");
        }
    }
}
