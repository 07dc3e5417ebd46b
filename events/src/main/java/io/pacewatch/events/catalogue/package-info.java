/** What readings are checked against: indicators, regions, departments, bureaus, units and the working-day calendar. */
@NullMarked
package io.pacewatch.events.catalogue;

import org.jspecify.annotations.NullMarked;
