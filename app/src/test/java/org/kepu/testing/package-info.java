/** What tests share: a database, viewers, a browser. */
package org.kepu.testing;
