/** What the planner does: goals are added, changed and deleted, each time as a new version. */
@NullMarked
package io.pacewatch.target.planning;

import org.jspecify.annotations.NullMarked;
