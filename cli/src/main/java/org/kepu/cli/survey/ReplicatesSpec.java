package org.kepu.cli.survey;

import java.util.Map;
import org.kepu.cli.Refusal;
import org.kepu.survey.Replication;

/** "replicates" in a design file. */
final class ReplicatesSpec {

    private static final Map<String, Replication.Type> TYPES = Map.of(
            "JK1",
            Replication.Type.JK1,
            "JKn",
            Replication.Type.JKN,
            "BRR",
            Replication.Type.BRR,
            "Fay",
            Replication.Type.FAY,
            "bootstrap",
            Replication.Type.BOOTSTRAP);

    private ReplicatesSpec() {}

    static Replication read(JsonFields fields) {
        Replication.Type type = fields.choice("type", TYPES).orElseThrow(() -> fields.missing("type"));
        double rho = fields.number("rho").orElse(type == Replication.Type.FAY ? 0.3 : 0.0);
        if (rho != 0 && type != Replication.Type.FAY && type != Replication.Type.BRR) {
            throw new Refusal(fields.place("rho") + " is for Fay's method only.");
        }
        Replication replication = new Replication(
                rho != 0 ? Replication.Type.FAY : type,
                rho,
                fields.integer("count").orElse(1000),
                fields.number("seed").orElse(1.0).longValue(),
                fields.flag("mse"));
        fields.refuseUnknown();
        return replication;
    }
}
