/** Tests of plans. */
package org.kepu.plan;
