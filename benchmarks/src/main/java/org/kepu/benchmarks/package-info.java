/** JMH measurements. Run: {@code mvn -Pbenchmarks -pl benchmarks -am package}, then the class with the jars in {@code lib}. */
@NullMarked
package org.kepu.benchmarks;

import org.jspecify.annotations.NullMarked;
