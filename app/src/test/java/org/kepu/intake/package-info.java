/** Tests of how documents become plans. */
package org.kepu.intake;
