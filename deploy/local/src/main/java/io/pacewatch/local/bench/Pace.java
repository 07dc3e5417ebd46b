package io.pacewatch.local.bench;

/** So many readings a second, of which so many call for a mail, for so many seconds. */
record Pace(int perSecond, int mailsPerSecond, int seconds) {

    Pace {
        mailsPerSecond = Math.min(mailsPerSecond, perSecond);
    }

    long readings() {
        return (long) perSecond * seconds;
    }

    /** Whether the reading with this number, from 0, calls for a mail; those that do are spread evenly. */
    boolean mails(long number) {
        return (number + 1) * mailsPerSecond / perSecond > number * mailsPerSecond / perSecond;
    }
}
