package org.kepu.appraisal.web;

import java.util.List;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.Sheet;
import org.kepu.areas.Area;

/**
 * What somebody has to do with appraisals.
 *
 * @param places areas whose appraisals the viewer looks after
 * @param own the viewer's own sheets
 */
public record AppraisalsPage(List<Managed> places, List<Own> own) {

    /** The appraisals of an area. */
    public record Managed(Area area, List<Appraisal> appraisals) {}

    /** A sheet of the viewer's unit or county. */
    public record Own(Appraisal appraisal, Sheet sheet) {}
}
