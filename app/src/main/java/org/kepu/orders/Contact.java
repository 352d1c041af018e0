package org.kepu.orders;

/** Who asked for an order. */
public record Contact(String name, String mobile) {

    /** The first character of the name, and the mobile without its middle: 王**, 138****8000. */
    public Contact masked() {
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        return new Contact(first + "**", mobile.replaceFirst("^(.{3}).*(.{4})$", "$1****$2"));
    }
}
