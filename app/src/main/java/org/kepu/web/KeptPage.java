package org.kepu.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller method whose page everybody who has not signed in sees alike: it depends on the address, the
 * {@link Display} and the database alone. Such a page is rendered once and then sent from memory until anything is written.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptPage {}
