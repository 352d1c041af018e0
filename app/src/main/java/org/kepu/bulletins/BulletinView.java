package org.kepu.bulletins;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.reports.RoundView;

/**
 * The bulletin of a round.
 *
 * @param written whether somebody has saved it; else the texts are proposals made from the figures
 * @param overview 总体情况
 * @param problems 存在的问题
 * @param demands 下一步要求
 * @param documentNumber empty until it is issued
 */
public record BulletinView(
        RoundView round,
        boolean written,
        String overview,
        String problems,
        String demands,
        int revision,
        String documentNumber,
        Optional<LocalDate> issuedOn,
        String issuedBy,
        BulletinFigures figures) {

    /** Whether it is out and does not change any more. */
    public boolean issued() {
        return issuedOn.isPresent();
    }
}
