/** The pages of an import: what would happen, confirm, undo. */
@NullMarked
package org.kepu.spreadsheets.web;

import org.jspecify.annotations.NullMarked;
