package org.dmus.thread;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * [engine], on the data path: the thread that plays. Never blocks, allocates or throws; calls for
 * one subdevice never overlap, nor overlap those of {@link ControlThread} and {@link
 * ServiceThread}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AudioThread {}
