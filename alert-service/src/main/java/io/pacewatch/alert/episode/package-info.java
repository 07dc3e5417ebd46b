/** One run of a goal behind its pace, with all that was judged, told and answered in it. */
@NullMarked
package io.pacewatch.alert.episode;

import org.jspecify.annotations.NullMarked;
