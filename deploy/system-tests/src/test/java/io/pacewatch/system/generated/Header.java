package io.pacewatch.system.generated;

/** One header line of a request; each character of the value is a byte. */
record Header(String name, String value) {

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
