/** What survives when everything is killed. */
package org.kepu.crash;
