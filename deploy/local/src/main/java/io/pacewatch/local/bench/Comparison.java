package io.pacewatch.local.bench;

/**
 * One figure of one run, measured from outside and shown on a dashboard.
 *
 * @param panel title of the panel that shows it
 */
record Comparison(String figure, String panel, double bench, double dashboard) {

    /** By how many percent the dashboard shows more. */
    double difference() {
        return dashboard == bench ? 0 : (dashboard / bench - 1) * 100;
    }
}
