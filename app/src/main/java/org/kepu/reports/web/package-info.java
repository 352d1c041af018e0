@NullMarked
package org.kepu.reports.web;

import org.jspecify.annotations.NullMarked;
