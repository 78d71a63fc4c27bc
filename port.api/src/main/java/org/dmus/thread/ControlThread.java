package org.dmus.thread;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * [control]: an ordinary thread. May block, allocate and throw an NtStatusException; calls for one
 * subdevice never overlap. What the port implements is never called inside a call of {@link
 * AudioThread} or {@link ServiceThread}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ControlThread {}
