package io.pacewatch.system.generated;

/** In which way a value is not what its reader expects. */
enum Oddity {
    BOUNDARY,
    WRONG_TYPE,
    MISSING,
    EXTRA,
    UNICODE,
    CONTROL,
    LONG,
    FAR_OFF,
    MARKUP
}
