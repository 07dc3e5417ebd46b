package io.pacewatch.local.bench;

/**
 * One start.
 *
 * @param load      the machine's load average (one minute) before it
 * @param seconds   from the launch of the process to the first answer that it is ready
 * @param megabytes resident memory after the idle time
 */
public record StartRun(double load, double seconds, double megabytes) {}
