package org.kepu.accounts.web;

import java.util.List;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/** Where a sheet of people is uploaded. */
public record ImportPage(List<Option> areas, String area, FormErrors errors) {}
