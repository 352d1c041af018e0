/** Pages of teams, volunteers and services. */
@NullMarked
package org.kepu.volunteers.web;

import org.jspecify.annotations.NullMarked;
