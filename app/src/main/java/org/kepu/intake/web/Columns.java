package org.kepu.intake.web;

import org.springframework.util.MultiValueMap;

/** Fields of a form that repeat: {@code name-0}, {@code name-1}, … */
record Columns(MultiValueMap<String, String> typed) {

    boolean has(String field, int row) {
        return typed.containsKey(field + "-" + row);
    }

    String at(String field, int row) {
        String text = typed.getFirst(field + "-" + row);
        return text == null ? "" : text;
    }
}
