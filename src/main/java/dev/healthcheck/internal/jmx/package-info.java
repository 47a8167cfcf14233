/**
 * Shows the checks in consoles for JMX, such as JConsole and VisualVM. Only {@code JmxBeans} uses the API of JMX, and is
 * not loaded while JMX is off.
 *
 * <p>Any thread may read the beans. A thread holds no lock while it calls the application.
 *
 * <p>Imports the public types, {@code internal.check}, {@code internal.settings}.
 */
@NullMarked
package dev.healthcheck.internal.jmx;

import org.jspecify.annotations.NullMarked;
