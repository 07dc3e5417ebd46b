package io.pacewatch.local.principal;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Passwords by principal, in a directory that has a file {@code kafka-NAME.properties} for each. */
public record PrincipalPasswords(Path directory) implements UnaryOperator<String> {
    private static final String PASSWORD = "pacewatch.kafka.password";

    @Override
    public String apply(String principal) {
        Path file = directory.resolve("kafka-" + principal + ".properties");
        String password = ClientSettingsFile.read(file).getProperty(PASSWORD, "");
        if (password.isEmpty()) {
            throw new IllegalArgumentException(file + " has no " + PASSWORD);
        }
        return password;
    }
}
