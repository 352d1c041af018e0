package org.kepu.indicators;

/** Which indicators are the literacy rate: what sounds like it is held to its rules, so that no quiz is ever shown as one. */
final class Literacy {

    private Literacy() {}

    /** Whether a name and unit mean 公民具备科学素质的比例. */
    static boolean named(String name, String unit) {
        return name.contains("科学素质") && (unit.equals("%") || unit.equals("％")) && !name.contains("自测");
    }
}
