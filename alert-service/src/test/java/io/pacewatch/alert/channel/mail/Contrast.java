package io.pacewatch.alert.channel.mail;

/** Colours as readers see them, and how well one is read on another (WCAG 2.2, 1.4.3). */
record Contrast(int text, int ground) {

    /** What mail programs make of a mail's colours. */
    enum Rendering {
        AS_WRITTEN,
        INVERTED,
        LIGHT_GROUNDS_DARKENED;

        /** What each is after it. */
        Contrast of(Contrast written) {
            return switch (this) {
                case AS_WRITTEN -> written;
                case INVERTED -> new Contrast(WHITE - written.text, WHITE - written.ground);
                case LIGHT_GROUNDS_DARKENED ->
                    luminance(written.ground) > LIGHT ? new Contrast(written.text, DARKENED) : written;
            };
        }
    }

    private static final int WHITE = 0xffffff;
    private static final int DARKENED = 0x1f1f1f;
    /** Darker than what any such program takes for a light ground. */
    private static final double LIGHT = 0.2;

    /** From {@code #rrggbb}. */
    static int colour(String hash) {
        return Integer.parseInt(hash.strip().substring(1), 16);
    }

    double ratio() {
        double one = luminance(text) + 0.05;
        double other = luminance(ground) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
