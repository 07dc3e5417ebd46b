package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends the JVM in good order when its standard input ends, which it does when the process
 * that started it is gone, however that ended: a killed test leaves no broker behind.
 */
public final class Guarded {
    private Guarded() {}

    /** Takes the name of the main class to run, then that class's arguments. */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-guard").start(Guarded::endWithParent);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(args[0] + " failed", failed.getCause());
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes here; only the end matters.
            }
        } catch (IOException gone) {
            // The same as the end.
        }
        System.exit(0);
    }
}
