package io.pacewatch.target.backtest;

/**
 * What is wrong in a file, where it is, what was found and what would do.
 *
 * @param file     the file's name
 * @param line     counted from 1
 * @param place    the column or field
 * @param found    what is there
 * @param expected what would do
 */
record Complaint(String file, int line, String place, String found, String expected) {

    @Override
    public String toString() {
        String what = found.isBlank() ? "nothing" : "\"" + found + "\"";
        return "%s, line %d, %s: found %s, expected %s".formatted(file, line, place, what, expected);
    }
}
