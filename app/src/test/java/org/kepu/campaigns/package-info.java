@NullMarked
package org.kepu.campaigns;

import org.jspecify.annotations.NullMarked;
