package io.pacewatch.ingest.format;

/** Takes rows one by one as a format reads them, so that a large file is never in memory as a whole. */
@FunctionalInterface
public interface RowSink {

    /** Takes a row; false if no more are wanted, upon which the format stops reading. */
    boolean accept(RawRow row);
}
