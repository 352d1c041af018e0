package org.kepu.privacy.web;

import org.kepu.privacy.RequestKind;
import org.kepu.privacy.RequestState;
import org.kepu.web.FormErrors;

/** One request with its answer, or the answer as typed and refused. */
public record RequestPage(
        String path,
        String name,
        String accountPath,
        RequestKind kind,
        String text,
        String made,
        String due,
        RequestState state,
        String answer,
        String answered,
        FormErrors errors) {}
