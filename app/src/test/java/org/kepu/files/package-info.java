/** Tests of the file store. */
package org.kepu.files;
