/** Grafana's dashboards as they are in their files, and their queries as Grafana would send them. */
@NullMarked
package io.pacewatch.local.dashboard;

import org.jspecify.annotations.NullMarked;
