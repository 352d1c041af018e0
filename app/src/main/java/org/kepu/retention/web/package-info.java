/** What is kept how long, for administrators and auditors. */
@NullMarked
package org.kepu.retention.web;

import org.jspecify.annotations.NullMarked;
