/** Tests of the pages of the review. */
package org.kepu.intake.web;
