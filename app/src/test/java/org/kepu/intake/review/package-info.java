/** Tests of corrections. */
package org.kepu.intake.review;
