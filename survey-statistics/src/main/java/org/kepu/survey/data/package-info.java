/** Columnar survey data: numbers and categories as primitive arrays, missing values as NaN and -1. */
@NullMarked
package org.kepu.survey.data;

import org.jspecify.annotations.NullMarked;
